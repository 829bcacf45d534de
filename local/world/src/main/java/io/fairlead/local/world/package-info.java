/**
 * The local world put together: the stand-ins, their private names and certificates, and an installation of the product in
 * them as the infrastructure would make it. Runs the deployed handlers and state machine files, unchanged.
 */
@NullMarked
package io.fairlead.local.world;

import org.jspecify.annotations.NullMarked;
