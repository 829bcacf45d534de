/** The kind {@code dns-record}: the wildcard that leads every name of an access point to the VPC endpoint. */
@NullMarked
package io.fairlead.network.record;

import org.jspecify.annotations.NullMarked;
