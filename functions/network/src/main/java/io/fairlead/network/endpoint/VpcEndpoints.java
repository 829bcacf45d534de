package io.fairlead.network.endpoint;

import io.fairlead.aws.errors.AwsErrors;
import io.fairlead.network.sdk.SdkCalls;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.ServiceDetail;
import software.amazon.awssdk.services.ec2.model.Subnet;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.TagSpecification;
import software.amazon.awssdk.services.ec2.model.VpcEndpoint;
import software.amazon.awssdk.services.ec2.model.VpcEndpointType;

/** The calls to EC2. A deleted endpoint, which EC2 may show for a while, counts as gone. */
public final class VpcEndpoints {
    /** Two spellings: the call that deletes uses one of its own. */
    private static final Set<String> ABSENT = Set.of("InvalidVpcEndpointId.NotFound", "InvalidVpcEndpoint.NotFound");

    private final Ec2Client client;
    private final SdkCalls calls = new SdkCalls("EC2", AwsErrors.EC2);

    public VpcEndpoints(Ec2Client client) {
        this.client = client;
    }

    Optional<VpcEndpoint> get(String id) {
        return calls.find(
                        "reading VPC endpoint " + id,
                        ABSENT,
                        () -> client.describeVpcEndpoints(describe -> describe.vpcEndpointIds(id)))
                .flatMap(answer -> living(answer.vpcEndpoints()).stream().findFirst());
    }

    /** Those that pass all filters. */
    List<VpcEndpoint> list(Map<String, String> filters) {
        return living(calls.call(
                "listing VPC endpoints by " + filters,
                () ->
                        client
                                .describeVpcEndpointsPaginator(describe -> describe.filters(filters(filters)))
                                .vpcEndpoints()
                                .stream()
                                .toList()));
    }

    /**
     * Makes an endpoint.
     *
     * @param token equal for every try of the same creation, which makes one endpoint of them
     */
    VpcEndpoint create(String what, String service, Placement placement, String token, Map<String, String> tags) {
        var marked = TagSpecification.builder()
                .resourceType(ResourceType.VPC_ENDPOINT)
                .tags(tags(tags))
                .build();
        return calls.call(
                "creating " + what,
                () -> client.createVpcEndpoint(create -> create.vpcEndpointType(VpcEndpointType.INTERFACE)
                                .serviceName(service)
                                .vpcId(placement.vpc())
                                .subnetIds(placement.subnets())
                                .securityGroupIds(placement.securityGroups())
                                .privateDnsEnabled(false)
                                .clientToken(token)
                                .tagSpecifications(marked))
                        .vpcEndpoint());
    }

    void move(String id, Placement from, Placement to) {
        calls.call(
                "changing VPC endpoint " + id,
                () -> client.modifyVpcEndpoint(modify -> modify.vpcEndpointId(id)
                        .addSubnetIds(without(to.subnets(), from.subnets()))
                        .removeSubnetIds(without(from.subnets(), to.subnets()))
                        .addSecurityGroupIds(without(to.securityGroups(), from.securityGroups()))
                        .removeSecurityGroupIds(without(from.securityGroups(), to.securityGroups()))));
    }

    /** Begins the deletion; an endpoint that is gone is no error. */
    void delete(String id) {
        var what = "deleting VPC endpoint " + id;
        var answer = calls.call(what, () -> client.deleteVpcEndpoints(delete -> delete.vpcEndpointIds(id)));
        answer.unsuccessful().stream()
                .map(item -> item.error())
                .filter(error -> !ABSENT.contains(error.code()))
                .forEach(error -> {
                    throw calls.failure(what, error.code(), error.message());
                });
    }

    /** The availability zones in which the service can be reached, by this account's names for them. */
    List<String> zonesOf(String service) {
        return calls
                .call(
                        "looking for endpoint service " + service,
                        () -> client.describeVpcEndpointServices(describe -> describe.serviceNames(service)))
                .serviceDetails()
                .stream()
                .map(ServiceDetail::availabilityZones)
                .flatMap(List::stream)
                .sorted()
                .toList();
    }

    /** Those of the subnets that are there: asked for by their ids, one that is not there would fail the call for all. */
    List<Subnet> subnets(List<String> ids) {
        var among = Filter.builder().name("subnet-id").values(ids).build();
        return calls.call("reading subnets " + ids, () -> client.describeSubnets(describe -> describe.filters(among)))
                .subnets();
    }

    private static List<VpcEndpoint> living(List<VpcEndpoint> endpoints) {
        return endpoints.stream()
                .filter(endpoint -> !"deleted".equalsIgnoreCase(endpoint.stateAsString()))
                .toList();
    }

    private static List<Filter> filters(Map<String, String> filters) {
        return new TreeMap<>(filters)
                .entrySet().stream()
                        .map(filter -> Filter.builder()
                                .name(filter.getKey())
                                .values(filter.getValue())
                                .build())
                        .toList();
    }

    private static List<Tag> tags(Map<String, String> tags) {
        return new TreeMap<>(tags)
                .entrySet().stream()
                        .map(tag -> Tag.builder()
                                .key(tag.getKey())
                                .value(tag.getValue())
                                .build())
                        .toList();
    }

    private static List<String> without(List<String> some, List<String> others) {
        return some.stream().filter(each -> !others.contains(each)).toList();
    }
}
