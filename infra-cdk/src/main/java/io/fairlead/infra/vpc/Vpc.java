package io.fairlead.infra.vpc;

import io.fairlead.core.network.Cidr;
import java.util.List;

/**
 * A VPC by its ids, whoever made it.
 *
 * @param routeTableIds those that may be given routes; empty where somebody else sees to them
 */
public record Vpc(String name, String cidr, String id, List<String> subnetIds, List<String> routeTableIds) {
    public Vpc {
        subnetIds = List.copyOf(subnetIds);
        routeTableIds = List.copyOf(routeTableIds);
    }

    /** Amazon VPC: its own resolver is at the block's first address plus two. */
    public String resolver() {
        return Cidr.parse(cidr).orElseThrow().addressAt(2);
    }
}
