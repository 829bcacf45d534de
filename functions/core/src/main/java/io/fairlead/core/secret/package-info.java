/** Values that must never be printed. Only adapters at the edge unwrap them. */
@NullMarked
package io.fairlead.core.secret;

import org.jspecify.annotations.NullMarked;
