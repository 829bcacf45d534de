/**
 * The private path from a function to a cluster: names asked of the VPC's resolver without any cache in between, and the
 * first layer at which a call ended. Nothing here knows what is asked of Confluent.
 */
@NullMarked
package io.fairlead.kafka.path;

import org.jspecify.annotations.NullMarked;
