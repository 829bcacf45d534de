/** Confluent's side of one network's VPC endpoint. The endpoint itself is the network function's. */
@NullMarked
package io.fairlead.control.accesspoint;

import org.jspecify.annotations.NullMarked;
