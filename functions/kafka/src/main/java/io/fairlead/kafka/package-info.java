/** The kafka function: the doorway and the object graph behind it. It runs in each workload VPC and operates the data planes of that network's clusters. No logic of a kind here. */
@NullMarked
package io.fairlead.kafka;

import org.jspecify.annotations.NullMarked;
