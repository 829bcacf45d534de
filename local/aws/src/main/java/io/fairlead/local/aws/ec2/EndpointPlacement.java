package io.fairlead.local.aws.ec2;

import io.fairlead.local.aws.wire.Ids;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Where an endpoint may stand: which subnets and groups suit it, and the network interfaces it gets there. */
final class EndpointPlacement {
    /** AWS keeps the first four addresses of a subnet for itself. */
    private static final int FIRST_FREE_ADDRESS = 4;

    private final Networks networks;
    private final Ids ids;
    private final Map<String, Integer> addressesTaken = new HashMap<>();

    EndpointPlacement(Networks networks, Ids ids) {
        this.networks = networks;
        this.ids = ids;
    }

    /** One interface per subnet: those that were there before stay as they are. */
    List<NetworkInterface> place(
            String vpcId, EndpointService service, List<NetworkInterface> before, List<String> subnetIds) {
        var subnets = subnetIds.stream().map(networks::subnet).toList();
        var zonesTaken = new HashSet<String>();
        for (var subnet : subnets) {
            if (!subnet.vpcId().equals(vpcId)) {
                throw Ec2Errors.otherVpc("The subnet " + subnet.id(), vpcId);
            }
            if (!service.zones().contains(subnet.zone())) {
                throw Ec2Errors.zoneNotSupported(service.name(), subnet.id());
            }
            if (!zonesTaken.add(subnet.zone().id())) {
                throw Ec2Errors.duplicateZone(subnet.id());
            }
        }
        var placed = new ArrayList<NetworkInterface>();
        for (var subnet : subnets) {
            placed.add(before.stream()
                    .filter(face -> face.subnet().equals(subnet))
                    .findFirst()
                    .orElseGet(() -> newInterface(subnet)));
        }
        return List.copyOf(placed);
    }

    /** The groups as given; the VPC's default group when none is. */
    List<String> groups(String vpcId, List<String> groupIds) {
        for (var id : groupIds) {
            if (!networks.securityGroup(id).vpcId().equals(vpcId)) {
                throw Ec2Errors.otherVpc("The security group " + id, vpcId);
            }
        }
        return groupIds.isEmpty() ? List.of(networks.defaultGroupOf(vpcId).id()) : List.copyOf(groupIds);
    }

    private NetworkInterface newInterface(Subnet subnet) {
        var taken = addressesTaken.merge(subnet.id(), 1, Integer::sum);
        var address = addressIn(subnet.cidr(), FIRST_FREE_ADDRESS + taken - 1);
        return new NetworkInterface("eni-0" + ids.hex(16), subnet, address, macAddress());
    }

    private static String addressIn(String cidr, int offset) {
        var number = 0L;
        for (var octet : cidr.substring(0, cidr.indexOf('/')).split("\\.", -1)) {
            number = number * 256 + Integer.parseInt(octet);
        }
        number += offset;
        return "%d.%d.%d.%d".formatted(number >> 24, (number >> 16) & 255, (number >> 8) & 255, number & 255);
    }

    private String macAddress() {
        return "0a:" + ids.hex(10).replaceAll("(..)(?!$)", "$1:");
    }
}
