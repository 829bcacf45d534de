/**
 * The rotation function: what Secrets Manager calls to replace the key in a client secret. Runs outside the VPCs. Here are the
 * doorway and the wiring; the procedure is in {@code step}.
 */
@NullMarked
package io.fairlead.rotation;

import org.jspecify.annotations.NullMarked;
