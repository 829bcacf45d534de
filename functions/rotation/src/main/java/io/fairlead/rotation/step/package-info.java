/** The steps of a rotation as Secrets Manager calls them, in any order and as often as it likes, and the checks before each. */
@NullMarked
package io.fairlead.rotation.step;

import org.jspecify.annotations.NullMarked;
