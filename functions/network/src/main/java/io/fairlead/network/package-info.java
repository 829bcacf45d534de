/** The network function: the doorway and the object graph behind it. It runs in each workload VPC and operates what belongs to that VPC. No logic of a kind here. */
@NullMarked
package io.fairlead.network;

import org.jspecify.annotations.NullMarked;
