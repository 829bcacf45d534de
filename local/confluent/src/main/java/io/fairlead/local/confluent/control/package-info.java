/**
 * The control plane: one class per service, each with its table of routes, its checks and the form of its answers. Nothing
 * here answers for the data plane.
 */
@NullMarked
package io.fairlead.local.confluent.control;

import org.jspecify.annotations.NullMarked;
