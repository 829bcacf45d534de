package io.fairlead.infra.function;

import java.util.List;

/** Where in a VPC a function has its network interfaces. */
public record Placement(List<String> subnetIds, List<String> securityGroupIds) {
    public Placement {
        subnetIds = List.copyOf(subnetIds);
        securityGroupIds = List.copyOf(securityGroupIds);
    }
}
