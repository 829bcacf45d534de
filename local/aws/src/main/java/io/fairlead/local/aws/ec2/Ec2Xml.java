package io.fairlead.local.aws.ec2;

import io.fairlead.local.aws.wire.Xml;
import java.util.List;

/** Writes resources as EC2's answers do. */
final class Ec2Xml {
    /** The zone that holds the names of interface endpoints in us-east-1. */
    private static final String ENDPOINT_NAMES_ZONE = "Z7HUB22UULQXV";

    private final String account;
    private final String region;
    private final Tags tags;
    private final Networks networks;

    Ec2Xml(String account, String region, Tags tags, Networks networks) {
        this.account = account;
        this.region = region;
        this.tags = tags;
        this.networks = networks;
    }

    /** An interface together with the endpoint that it belongs to. */
    record AttachedInterface(VpcEndpoint endpoint, NetworkInterface face) {
        String description() {
            return "VPC Endpoint Interface " + endpoint.id();
        }
    }

    Xml endpoint(String element, VpcEndpoint endpoint) {
        var subnets =
                endpoint.interfaces().stream().map(face -> face.subnet().id()).toList();
        var faces = endpoint.interfaces().stream().map(NetworkInterface::id).toList();
        var out = Xml.element(element)
                .text("vpcEndpointId", endpoint.id())
                .text("vpcEndpointType", "Interface")
                .text("vpcId", endpoint.vpcId())
                .text("serviceName", endpoint.serviceName())
                .text("state", endpoint.state().wireName())
                .add(Xml.element("routeTableIdSet"))
                .texts("subnetIdSet", "item", subnets)
                .list("groupSet", endpoint.securityGroupIds(), this::groupReference)
                .text("ipAddressType", "ipv4")
                .add(Xml.element("dnsOptions").text("dnsRecordIpType", "ipv4"))
                .text("privateDnsEnabled", false)
                .text("requesterManaged", false)
                .texts("networkInterfaceIdSet", "item", faces)
                .list("dnsEntrySet", endpoint.dnsNames(), Ec2Xml::dnsEntry)
                .text("creationTimestamp", endpoint.createdAt());
        return addTags(out, endpoint.id()).text("ownerId", account).text("serviceRegion", endpoint.region());
    }

    Xml service(EndpointService service) {
        return Xml.element("item")
                .text("serviceName", service.name())
                .text("serviceId", service.id())
                .list(
                        "serviceType",
                        List.of("Interface"),
                        type -> Xml.element("item").text("serviceType", type))
                .text("serviceRegion", region)
                .texts(
                        "availabilityZoneIdSet",
                        "item",
                        service.zones().stream().map(AvailabilityZone::id).toList())
                .texts(
                        "availabilityZoneSet",
                        "item",
                        service.zones().stream().map(AvailabilityZone::name).toList())
                .texts("baseEndpointDnsNameSet", "item", List.of(service.id() + "." + region + ".vpce.amazonaws.com"))
                .text("vpcEndpointPolicySupported", false)
                .text("acceptanceRequired", true)
                .text("managesVpcEndpoints", false)
                .add(Xml.element("tagSet"))
                .texts("supportedIpAddressTypeSet", "item", List.of("ipv4"));
    }

    Xml vpc(Vpc vpc) {
        var out = Xml.element("item")
                .text("vpcId", vpc.id())
                .text("ownerId", account)
                .text("state", "available")
                .text("cidrBlock", vpc.cidr())
                .text("instanceTenancy", "default")
                .text("isDefault", false);
        return addTags(out, vpc.id());
    }

    Xml subnet(Subnet subnet) {
        var out = Xml.element("item")
                .text("subnetId", subnet.id())
                .text("subnetArn", "arn:aws:ec2:%s:%s:subnet/%s".formatted(region, account, subnet.id()))
                .text("state", "available")
                .text("ownerId", account)
                .text("vpcId", subnet.vpcId())
                .text("cidrBlock", subnet.cidr())
                .text("availabilityZone", subnet.zone().name())
                .text("availabilityZoneId", subnet.zone().id())
                .text("defaultForAz", false)
                .text("mapPublicIpOnLaunch", false)
                .text("assignIpv6AddressOnCreation", false);
        return addTags(out, subnet.id());
    }

    Xml securityGroup(SecurityGroup group) {
        var out = Xml.element("item")
                .text("ownerId", account)
                .text("groupId", group.id())
                .text("groupName", group.name())
                .text("groupDescription", group.description())
                .text("vpcId", group.vpcId())
                .list("ipPermissions", group.ingress(), Ec2Xml::ingress)
                .add(Xml.element("ipPermissionsEgress"));
        return addTags(out, group.id());
    }

    Xml networkInterface(AttachedInterface attached) {
        var face = attached.face();
        return Xml.element("item")
                .text("networkInterfaceId", face.id())
                .text("subnetId", face.subnet().id())
                .text("vpcId", attached.endpoint().vpcId())
                .text("availabilityZone", face.subnet().zone().name())
                .text("availabilityZoneId", face.subnet().zone().id())
                .text("description", attached.description())
                .text("ownerId", account)
                .text("requesterManaged", true)
                .text("status", "in-use")
                .text("interfaceType", "vpc_endpoint")
                .text("macAddress", face.macAddress())
                .text("privateIpAddress", face.privateAddress())
                .text("sourceDestCheck", true)
                .list("groupSet", attached.endpoint().securityGroupIds(), this::groupReference)
                .list("privateIpAddressesSet", List.of(face.privateAddress()), Ec2Xml::primaryAddress)
                .add(Xml.element("tagSet"));
    }

    Xml zone(AvailabilityZone zone) {
        return Xml.element("item")
                .text("zoneName", zone.name())
                .text("zoneId", zone.id())
                .text("zoneState", "available")
                .text("regionName", region)
                .text("groupName", region + "-zg-1")
                .text("networkBorderGroup", region)
                .text("zoneType", "availability-zone")
                .text("optInStatus", "opt-in-not-required")
                .add(Xml.element("messageSet"));
    }

    private Xml groupReference(String id) {
        return Xml.element("item")
                .text("groupId", id)
                .text("groupName", networks.securityGroup(id).name());
    }

    private Xml addTags(Xml out, String resourceId) {
        return out.list(
                "tagSet",
                tags.of(resourceId).entrySet(),
                tag -> Xml.element("item").text("key", tag.getKey()).text("value", tag.getValue()));
    }

    private static Xml dnsEntry(String name) {
        return Xml.element("item").text("dnsName", name).text("hostedZoneId", ENDPOINT_NAMES_ZONE);
    }

    private static Xml ingress(SecurityGroup.Ingress rule) {
        return Xml.element("item")
                .text("ipProtocol", "tcp")
                .text("fromPort", rule.port())
                .text("toPort", rule.port())
                .list(
                        "ipRanges",
                        List.of(rule.cidr()),
                        cidr -> Xml.element("item").text("cidrIp", cidr));
    }

    private static Xml primaryAddress(String address) {
        return Xml.element("item").text("privateIpAddress", address).text("primary", true);
    }
}
