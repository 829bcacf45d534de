package io.fairlead.local.aws.ec2;

import io.fairlead.local.aws.wire.Ids;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** VPCs, subnets and security groups. They are made in process only: in AWS they are CDK's, not the product's. */
public final class Networks {
    private final List<AvailabilityZone> zones;
    private final Ids ids;
    private final Tags tags;
    private final Map<String, Vpc> vpcs = new LinkedHashMap<>();
    private final Map<String, Subnet> subnets = new LinkedHashMap<>();
    private final Map<String, SecurityGroup> groups = new LinkedHashMap<>();

    Networks(List<AvailabilityZone> zones, Ids ids, Tags tags) {
        this.zones = zones;
        this.ids = ids;
        this.tags = tags;
    }

    /** Makes a VPC with its {@code default} security group. */
    public Vpc createVpc(String name, String cidr) {
        var vpc = new Vpc("vpc-0" + ids.hex(16), cidr);
        vpcs.put(vpc.id(), vpc);
        tags.put(vpc.id(), Map.of("Name", name));
        createSecurityGroup(vpc.id(), "default", "default VPC security group", List.of());
        return vpc;
    }

    /** Makes a VPC and one subnet per CIDR, each in a zone of its own, in the order of the zones' names. */
    public Vpc createVpc(String name, String cidr, List<String> subnetCidrs) {
        var vpc = createVpc(name, cidr);
        for (var i = 0; i < subnetCidrs.size(); i++) {
            var zone = zones.get(i);
            createSubnet(vpc.id(), name + "-" + zone.name(), subnetCidrs.get(i), zone.id());
        }
        return vpc;
    }

    /** Makes a subnet in the zone of that id. */
    public Subnet createSubnet(String vpcId, String name, String cidr, String zoneId) {
        var subnet = new Subnet("subnet-0" + ids.hex(16), vpc(vpcId).id(), cidr, zone(zoneId));
        subnets.put(subnet.id(), subnet);
        tags.put(subnet.id(), Map.of("Name", name));
        return subnet;
    }

    /** Makes a security group. */
    public SecurityGroup createSecurityGroup(
            String vpcId, String name, String description, List<SecurityGroup.Ingress> ingress) {
        var group = new SecurityGroup("sg-0" + ids.hex(16), vpc(vpcId).id(), name, description, List.copyOf(ingress));
        groups.put(group.id(), group);
        return group;
    }

    /** Whether there is a VPC of that id. */
    public boolean hasVpc(String id) {
        return vpcs.containsKey(id);
    }

    /** The VPC of that id; {@code InvalidVpcID.NotFound}. */
    public Vpc vpc(String id) {
        var found = vpcs.get(id);
        if (found == null) {
            throw Ec2Errors.noSuchVpc(id);
        }
        return found;
    }

    /** The subnet of that id; {@code InvalidSubnetID.NotFound}. */
    public Subnet subnet(String id) {
        var found = subnets.get(id);
        if (found == null) {
            throw Ec2Errors.noSuchSubnet(id);
        }
        return found;
    }

    /** The security group of that id; {@code InvalidGroup.NotFound}. */
    public SecurityGroup securityGroup(String id) {
        var found = groups.get(id);
        if (found == null) {
            throw Ec2Errors.noSuchSecurityGroup(id);
        }
        return found;
    }

    public Collection<Vpc> vpcs() {
        return List.copyOf(vpcs.values());
    }

    public Collection<Subnet> subnets() {
        return List.copyOf(subnets.values());
    }

    /** The subnets of one VPC, in the order in which they were made. */
    public List<Subnet> subnetsOf(String vpcId) {
        return subnets.values().stream()
                .filter(subnet -> subnet.vpcId().equals(vpcId))
                .toList();
    }

    public Collection<SecurityGroup> securityGroups() {
        return List.copyOf(groups.values());
    }

    /** All zones of the region, in the order of the account's names for them. */
    public List<AvailabilityZone> zones() {
        return zones;
    }

    AvailabilityZone zone(String id) {
        return zones.stream()
                .filter(zone -> zone.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no availability zone " + id));
    }

    SecurityGroup defaultGroupOf(String vpcId) {
        return groups.values().stream()
                .filter(group -> group.vpcId().equals(vpcId) && group.name().equals("default"))
                .findFirst()
                .orElseThrow();
    }
}
