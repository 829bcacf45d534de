/** Kafka clusters as the control plane sees them. What lives in a cluster is the kafka function's. */
@NullMarked
package io.fairlead.control.cluster;

import org.jspecify.annotations.NullMarked;
