/**
 * Rotation of client secrets as the control function sees it: that it is switched on, that it happens, and what is in its way. The rotation itself is the rotation function's.
 */
@NullMarked
package io.fairlead.control.rotation;

import org.jspecify.annotations.NullMarked;
