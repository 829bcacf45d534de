/**
 * Deletion of keys that nothing uses any more. Which those are is decided in {@code core.rotation}; here is what is looked at for
 * that, and that nobody is cut off unnamed.
 */
@NullMarked
package io.fairlead.control.retirement;

import org.jspecify.annotations.NullMarked;
