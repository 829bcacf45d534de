/** The API key that a rotation makes: one per version of a secret, whatever is lost on the way. Knows nothing of Secrets Manager. */
@NullMarked
package io.fairlead.rotation.key;

import org.jspecify.annotations.NullMarked;
