/** VPCs and what connects them: subnets, routes, attachments to the transit gateway, flow logs, entries in the registry. Knows neither functions nor Confluent. */
@NullMarked
package io.fairlead.infra.vpc;

import org.jspecify.annotations.NullMarked;
