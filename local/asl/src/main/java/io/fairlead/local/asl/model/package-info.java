/**
 * State machines as written: reading a definition and refusing a malformed one. What happens when they run lives in
 * {@link io.fairlead.local.asl.run}.
 */
@NullMarked
package io.fairlead.local.asl.model;

import org.jspecify.annotations.NullMarked;
