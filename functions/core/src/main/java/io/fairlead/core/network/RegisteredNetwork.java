package io.fairlead.core.network;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A network as the infrastructure registered it, in an SSM parameter that is called {@code /fairlead/networks/<name>} unless the installation has another prefix.
 *
 * @param subnetIds where the VPC endpoint gets its addresses; empty for observers
 * @param securityGroupId of the VPC endpoint; absent for observers
 * @param networkFunction name of the function that operates endpoints and zones in this network; absent for observers
 * @param kafkaFunction name of the function that operates the data plane from this network; absent for observers
 */
public record RegisteredNetwork(
        String name,
        String vpcId,
        String region,
        String cidr,
        List<String> subnetIds,
        @Nullable String securityGroupId,
        @Nullable String networkFunction,
        @Nullable String kafkaFunction) {}
