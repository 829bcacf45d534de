/** Which client secret of which topology is to be rotated, and what its key is for. Refuses what is not ours; changes nothing. */
@NullMarked
package io.fairlead.rotation.secret;

import org.jspecify.annotations.NullMarked;
