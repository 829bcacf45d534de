/**
 * What goes wrong in the local world, and where and when: a small language of faults, and the hooks by which the stand-ins ask.
 * Deterministic. Knows nothing of the product; the stand-ins know nothing of faults.
 */
@NullMarked
package io.fairlead.local.world.faults;

import org.jspecify.annotations.NullMarked;
