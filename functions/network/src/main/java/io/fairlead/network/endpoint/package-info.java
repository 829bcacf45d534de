/** The kind {@code vpc-endpoint}: the VPC's side of the private connection to Confluent. EC2 only; names are another kind's matter. */
@NullMarked
package io.fairlead.network.endpoint;

import org.jspecify.annotations.NullMarked;
