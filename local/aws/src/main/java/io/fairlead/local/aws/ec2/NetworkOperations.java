package io.fairlead.local.aws.ec2;

import io.fairlead.local.aws.ec2.Ec2Xml.AttachedInterface;
import io.fairlead.local.aws.wire.Parameters;
import io.fairlead.local.aws.wire.Xml;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** The read-only calls on networks. */
final class NetworkOperations {
    private final Networks networks;
    private final VpcEndpoints endpoints;
    private final Describe<Vpc> vpcs;
    private final Describe<Subnet> subnets;
    private final Describe<SecurityGroup> groups;
    private final Describe<AttachedInterface> interfaces;
    private final Describe<AvailabilityZone> zones;

    NetworkOperations(Networks networks, VpcEndpoints endpoints, Tags tags, Ec2Xml xml, String region) {
        this.networks = networks;
        this.endpoints = endpoints;
        this.vpcs = new Describe<Vpc>("vpcSet", xml::vpc)
                .filter("vpc-id", Vpc::id)
                .filter("cidr", Vpc::cidr)
                .filter("state", each -> "available")
                .filter("is-default", each -> "false")
                .tagged(each -> tags.of(each.id()));
        this.subnets = new Describe<Subnet>("subnetSet", xml::subnet)
                .filter("subnet-id", Subnet::id)
                .filter("vpc-id", Subnet::vpcId)
                .filter("cidr-block", Subnet::cidr)
                .filter("state", each -> "available")
                .filter("availability-zone", each -> each.zone().name())
                .filter("availability-zone-id", each -> each.zone().id())
                .tagged(each -> tags.of(each.id()));
        this.groups = new Describe<SecurityGroup>("securityGroupInfo", xml::securityGroup)
                .filter("group-id", SecurityGroup::id)
                .filter("group-name", SecurityGroup::name)
                .filter("description", SecurityGroup::description)
                .filter("vpc-id", SecurityGroup::vpcId)
                .tagged(each -> tags.of(each.id()));
        this.interfaces = new Describe<AttachedInterface>("networkInterfaceSet", xml::networkInterface)
                .filter("network-interface-id", each -> each.face().id())
                .filter("subnet-id", each -> each.face().subnet().id())
                .filter("vpc-id", each -> each.endpoint().vpcId())
                .filter("availability-zone", each -> each.face().subnet().zone().name())
                .filters("group-id", each -> each.endpoint().securityGroupIds())
                .filter("private-ip-address", each -> each.face().privateAddress())
                .filter("interface-type", each -> "vpc_endpoint")
                .filter("requester-managed", each -> "true")
                .filter("status", each -> "in-use")
                .filter("description", AttachedInterface::description);
        this.zones = new Describe<AvailabilityZone>("availabilityZoneInfo", xml::zone)
                .filter("zone-name", AvailabilityZone::name)
                .filter("zone-id", AvailabilityZone::id)
                .filter("zone-type", each -> "availability-zone")
                .filter("region-name", each -> region)
                .filter("state", each -> "available");
    }

    Xml vpcs(Parameters call) {
        return vpcs.answer(call, byIds(call, "VpcId", networks.vpcs(), networks::vpc));
    }

    Xml subnets(Parameters call) {
        return subnets.answer(call, byIds(call, "SubnetId", networks.subnets(), networks::subnet));
    }

    Xml securityGroups(Parameters call) {
        return groups.answer(call, byIds(call, "GroupId", networks.securityGroups(), networks::securityGroup));
    }

    Xml networkInterfaces(Parameters call) {
        var all = endpoints.endpoints().stream()
                .flatMap(endpoint -> endpoint.interfaces().stream().map(face -> new AttachedInterface(endpoint, face)))
                .toList();
        return interfaces.answer(
                call,
                byIds(
                        call,
                        "NetworkInterfaceId",
                        all,
                        id -> all.stream()
                                .filter(each -> each.face().id().equals(id))
                                .findFirst()
                                .orElseThrow(() -> Ec2Errors.noSuchNetworkInterface(id))));
    }

    Xml zones(Parameters call) {
        var names = call.list("ZoneName");
        var zoneIds = call.list("ZoneId");
        return zones.answer(
                call,
                networks.zones().stream()
                        .filter(zone -> names.isEmpty() || names.contains(zone.name()))
                        .filter(zone -> zoneIds.isEmpty() || zoneIds.contains(zone.id()))
                        .toList());
    }

    private static <T> Collection<T> byIds(
            Parameters call, String parameter, Collection<T> all, Function<String, T> require) {
        List<String> ids = call.list(parameter);
        return ids.isEmpty() ? all : ids.stream().map(require).toList();
    }
}
