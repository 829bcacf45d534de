package io.fairlead.network.endpoint;

import io.fairlead.core.errors.Category;
import java.util.stream.Collectors;

/** Makes sure before a creation that the service is where the subnets are: EC2 names neither the zone nor those that would do. */
final class ServiceZones {
    private final VpcEndpoints endpoints;

    ServiceZones(VpcEndpoints endpoints) {
        this.endpoints = endpoints;
    }

    void requireAt(Placement placement, String service, String network) {
        var zones = endpoints.zonesOf(service);
        var outside = endpoints.subnets(placement.subnets()).stream()
                .filter(subnet -> !zones.contains(subnet.availabilityZone()))
                .map(subnet -> subnet.subnetId() + " in " + subnet.availabilityZone())
                .sorted()
                .collect(Collectors.joining(", "));
        if (!outside.isEmpty()) {
            throw Category.INVALID.failure(
                    "network " + network + " has subnets where Confluent's endpoint service " + service + " is not: "
                            + outside,
                    "register subnets in " + String.join(", ", zones)
                            + " only, in the network's parameter in the registry");
        }
    }
}
