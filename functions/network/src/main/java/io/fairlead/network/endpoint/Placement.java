package io.fairlead.network.endpoint;

import io.fairlead.core.errors.Category;
import io.fairlead.core.network.RegisteredNetwork;
import java.util.List;
import java.util.TreeSet;

/** Where an endpoint stands. Its lists are sorted, so that equal placements are equal. */
record Placement(String vpc, List<String> subnets, List<String> securityGroups) {
    Placement {
        subnets = List.copyOf(new TreeSet<>(subnets));
        securityGroups = List.copyOf(new TreeSet<>(securityGroups));
    }

    /** Where the registry wants it. */
    static Placement in(RegisteredNetwork network) {
        var group = network.securityGroupId();
        if (group == null || network.subnetIds().isEmpty()) {
            throw Category.INVALID.failure(
                    "network " + network.name() + " is registered without "
                            + (group == null ? "a security group" : "subnets") + " for VPC endpoints",
                    "add subnetIds and securityGroupId to its parameter in the registry");
        }
        return new Placement(network.vpcId(), network.subnetIds(), List.of(group));
    }
}
