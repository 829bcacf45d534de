package io.fairlead.network.endpoint;

import io.fairlead.core.errors.Category;
import java.util.List;
import software.amazon.awssdk.services.ec2.model.Subnet;

/**
 * Makes sure before a creation that the subnets are there, and the service where they are: EC2 names neither the zone nor those
 * that would do.
 */
final class ServiceZones {
    private final VpcEndpoints endpoints;

    ServiceZones(VpcEndpoints endpoints) {
        this.endpoints = endpoints;
    }

    void requireAt(Placement placement, String service, String network) {
        var zones = endpoints.zonesOf(service);
        var found = endpoints.subnets(placement.subnets());
        refuse(gone(placement, found), "network " + network + " is registered with subnets that are gone: ", zones);
        refuse(
                outside(found, zones),
                "network " + network + " has subnets where Confluent's endpoint service " + service + " is not: ",
                zones);
    }

    private static List<String> gone(Placement placement, List<Subnet> found) {
        var there = found.stream().map(Subnet::subnetId).toList();
        return placement.subnets().stream().filter(id -> !there.contains(id)).toList();
    }

    private static List<String> outside(List<Subnet> found, List<String> zones) {
        return found.stream()
                .filter(subnet -> !zones.contains(subnet.availabilityZone()))
                .map(subnet -> subnet.subnetId() + " in " + subnet.availabilityZone())
                .sorted()
                .toList();
    }

    private static void refuse(List<String> subnets, String what, List<String> zones) {
        if (!subnets.isEmpty()) {
            throw Category.INVALID.failure(
                    what + String.join(", ", subnets),
                    "register subnets in " + String.join(", ", zones)
                            + " only, in the network's parameter in the registry");
        }
    }
}
