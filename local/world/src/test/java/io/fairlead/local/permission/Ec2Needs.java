package io.fairlead.local.permission;

import io.fairlead.local.aws.AwsStandIn;
import io.fairlead.local.aws.ec2.Networks;
import io.fairlead.local.aws.ec2.VpcEndpoint;
import io.fairlead.local.aws.wire.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What requests to EC2 need: one permission for each resource that takes part. */
record Ec2Needs(AwsStandIn aws) {
    private static final String TOPOLOGY_TAG = "fairlead:topology";

    List<NeededPermission> of(String operation, Parameters request) {
        var action = "ec2:" + operation;
        return switch (operation) {
            case "CreateVpcEndpoint" -> create(action, request);
            case "ModifyVpcEndpoint" -> modify(action, request);
            case "DeleteVpcEndpoints" ->
                ids(action, request, "vpc-endpoint", "VpcEndpointId").stream()
                        .map(this::withService)
                        .toList();
            case "DescribeVpcEndpoints", "DescribeVpcEndpointServices", "DescribeSubnets" ->
                List.of(NeededPermission.of(action, "*"));
            default -> throw RequestNeeds.unknown("EC2", operation);
        };
    }

    private List<NeededPermission> create(String action, Parameters request) {
        var all = new ArrayList<>(ids(action, request, "vpc", "VpcId"));
        all.addAll(ids(action, request, "subnet", "SubnetId"));
        all.addAll(ids(action, request, "security-group", "SecurityGroupId"));
        all.add(NeededPermission.of(action, aws.account().arn("ec2", "vpc-endpoint/*"))
                .with("ec2:VpceServiceName", request.get("ServiceName", ""))
                .with("aws:RequestTag/" + TOPOLOGY_TAG, topology(request)));
        return all;
    }

    private static String topology(Parameters request) {
        return request.structures("TagSpecification").stream()
                .flatMap(specification -> specification.structures("Tag").stream())
                .filter(tag -> tag.get("Key", "").equals(TOPOLOGY_TAG))
                .map(tag -> tag.get("Value", ""))
                .findFirst()
                .orElse("");
    }

    private List<NeededPermission> modify(String action, Parameters request) {
        var all = new ArrayList<>(ids(action, request, "vpc-endpoint", "VpcEndpointId"));
        ids(action, request, "subnet", "AddSubnetId", "RemoveSubnetId").stream()
                .map(needed -> in(needed, networks().subnet(id(needed)).vpcId()))
                .forEach(all::add);
        ids(action, request, "security-group", "AddSecurityGroupId", "RemoveSecurityGroupId").stream()
                .map(needed -> in(needed, networks().securityGroup(id(needed)).vpcId()))
                .forEach(all::add);
        return all;
    }

    private NeededPermission in(NeededPermission needed, String vpc) {
        return needed.with("ec2:Vpc", aws.account().arn("ec2", "vpc/" + vpc));
    }

    private Networks networks() {
        return aws.ec2().networks();
    }

    private static String id(NeededPermission needed) {
        return needed.resource().substring(needed.resource().lastIndexOf('/') + 1);
    }

    private List<NeededPermission> ids(String action, Parameters request, String type, String... parameters) {
        return Stream.of(parameters)
                .flatMap(parameter ->
                        Stream.concat(Stream.ofNullable(request.get(parameter)), request.list(parameter).stream()))
                .map(id -> NeededPermission.of(action, aws.account().arn("ec2", type + '/' + id)))
                .toList();
    }

    /** Of an endpoint that is gone nobody knows the service; it counts as Confluent's. */
    private NeededPermission withService(NeededPermission needed) {
        var service = aws.ec2().endpoints().endpoints().stream()
                .filter(endpoint -> needed.resource().endsWith('/' + endpoint.id()))
                .map(VpcEndpoint::serviceName)
                .findFirst()
                .orElseGet(() -> "com.amazonaws.vpce." + aws.account().region() + ".vpce-svc-0");
        return needed.with("ec2:VpceServiceName", service);
    }
}
