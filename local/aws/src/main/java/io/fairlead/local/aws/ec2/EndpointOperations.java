package io.fairlead.local.aws.ec2;

import io.fairlead.local.aws.wire.AwsError;
import io.fairlead.local.aws.wire.Parameters;
import io.fairlead.local.aws.wire.Xml;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The calls on VPC endpoints. Only interface endpoints are modelled. */
final class EndpointOperations {
    private static final Pattern ENDPOINT_ID = Pattern.compile("vpce-[0-9a-z]+");

    private final VpcEndpoints endpoints;
    private final Ec2Xml xml;
    private final Describe<VpcEndpoint> describe;
    private final Describe<EndpointService> describeServices;

    EndpointOperations(VpcEndpoints endpoints, Tags tags, Ec2Xml xml) {
        this.endpoints = endpoints;
        this.xml = xml;
        this.describe = new Describe<VpcEndpoint>("vpcEndpointSet", each -> xml.endpoint("item", each))
                .filter("service-name", VpcEndpoint::serviceName)
                .filter("service-region", VpcEndpoint::region)
                .filter("ip-address-type", each -> "ipv4")
                .filter("vpc-id", VpcEndpoint::vpcId)
                .filter("vpc-endpoint-id", VpcEndpoint::id)
                .filter("vpc-endpoint-state", each -> each.state().wireName())
                .filter("vpc-endpoint-type", each -> "Interface")
                .tagged(each -> tags.of(each.id()));
        this.describeServices = new Describe<EndpointService>("serviceDetailSet", xml::service)
                .filter("service-name", EndpointService::name)
                .filter("service-type", each -> "Interface")
                .filter("supported-ip-address-types", each -> "ipv4");
    }

    Xml create(Parameters call) {
        var type = call.get("VpcEndpointType", "Gateway");
        if (!type.equals("Interface")) {
            throw Ec2Errors.wrongType(type);
        }
        if (call.flag("PrivateDnsEnabled")) {
            throw Ec2Errors.noPrivateDnsName(call.require("ServiceName"));
        }
        var created = endpoints.create(new EndpointCreation(
                call.require("VpcId"),
                call.require("ServiceName"),
                call.list("SubnetId"),
                call.list("SecurityGroupId"),
                tagSpecification(call),
                call.get("ClientToken")));
        return Xml.element("answer")
                .add(xml.endpoint("vpcEndpoint", created))
                .text("clientToken", call.get("ClientToken"));
    }

    Xml describe(Parameters call) {
        var ids = call.list("VpcEndpointId");
        ids.forEach(EndpointOperations::requireWellFormed);
        var candidates = ids.isEmpty()
                ? endpoints.endpoints()
                : ids.stream().map(endpoints::require).toList();
        return describe.answer(call, candidates);
    }

    Xml modify(Parameters call) {
        var id = call.require("VpcEndpointId");
        requireWellFormed(id);
        endpoints.modify(
                id,
                new EndpointModification(
                        call.list("AddSubnetId"),
                        call.list("RemoveSubnetId"),
                        call.list("AddSecurityGroupId"),
                        call.list("RemoveSecurityGroupId")));
        return Xml.element("answer").text("return", true);
    }

    /** What is not there is reported per endpoint, under a code that differs from the one of the other calls. */
    Xml delete(Parameters call) {
        call.require("VpcEndpointId.1");
        var ids = call.list("VpcEndpointId");
        ids.forEach(EndpointOperations::requireWellFormed);
        var missing = ids.stream().filter(id -> !endpoints.delete(id)).toList();
        return Xml.element("answer")
                .list("unsuccessful", missing, id -> unsuccessful(id, Ec2Errors.noSuchEndpoint(id)));
    }

    Xml describeServices(Parameters call) {
        var names = call.list("ServiceName");
        var known = endpoints.endpointServices();
        for (var name : names) {
            if (known.stream().noneMatch(service -> service.name().equals(name))) {
                throw Ec2Errors.noSuchService(name);
            }
        }
        var candidates = known.stream()
                .filter(service -> names.isEmpty() || names.contains(service.name()))
                .toList();
        var selected = describeServices.select(call, candidates);
        return describeServices
                .answer(call, candidates)
                .texts(
                        "serviceNameSet",
                        "item",
                        selected.stream().map(EndpointService::name).toList());
    }

    private static Xml unsuccessful(String id, AwsError error) {
        return Xml.element("item")
                .add(Xml.element("error")
                        .text("code", "InvalidVpcEndpoint.NotFound")
                        .text("message", error.text()))
                .text("resourceId", id);
    }

    private static Map<String, String> tagSpecification(Parameters call) {
        var tags = new LinkedHashMap<String, String>();
        for (var specification : call.structures("TagSpecification")) {
            if (!specification.get("ResourceType", "").equals("vpc-endpoint")) {
                throw AwsError.of(
                        "InvalidParameterValue",
                        "'" + specification.get("ResourceType", "")
                                + "' is not a valid taggable resource type for this operation.");
            }
            tags.putAll(TagOperations.tags(specification));
        }
        return tags;
    }

    private static void requireWellFormed(String id) {
        if (!ENDPOINT_ID.matcher(id).matches()) {
            throw Ec2Errors.malformedEndpointId(id);
        }
    }
}
