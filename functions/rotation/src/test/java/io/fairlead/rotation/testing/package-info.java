/** Worlds in which the rotation function is tested: with doubles, and with ways to stop it anywhere. */
@NullMarked
package io.fairlead.rotation.testing;

import org.jspecify.annotations.NullMarked;
