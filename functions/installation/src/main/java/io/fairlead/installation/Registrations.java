package io.fairlead.installation;

import io.fairlead.core.network.RegisteredNetwork;
import java.util.List;

/** What the registry says of networks, whoever made them. */
public record Registrations(Names names, String region) {

    /** A network in which clusters are reached, by its own functions. */
    public RegisteredNetwork workload(
            String name, String vpcId, String cidr, List<String> subnetIds, String securityGroupId) {
        return new RegisteredNetwork(
                name,
                vpcId,
                region,
                cidr,
                subnetIds,
                securityGroupId,
                names.function(Artefact.NETWORK, name),
                names.function(Artefact.KAFKA, name));
    }

    /** A network that only resolves the names of the others. */
    public RegisteredNetwork observer(String name, String vpcId, String cidr) {
        return new RegisteredNetwork(name, vpcId, region, cidr, List.of(), null, null, null);
    }
}
