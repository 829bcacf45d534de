/** One workload network: its VPC, its way to the others, who may talk to whom in it, and the functions that run there. */
@NullMarked
package io.fairlead.infra.network;

import org.jspecify.annotations.NullMarked;
