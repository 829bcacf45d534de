package io.fairlead.local.aws.ec2;

import static io.fairlead.local.aws.dns.NetworkWorld.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.fairlead.local.aws.dns.NetworkWorld;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.CreateVpcEndpointRequest;
import software.amazon.awssdk.services.ec2.model.DnsEntry;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.TagSpecification;
import software.amazon.awssdk.services.ec2.model.VpcEndpointType;

/** An unmodified SDK client is the judge of the wire format. */
class Ec2ServiceTest {
    private final NetworkWorld world = new NetworkWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void createVpcEndpoint_whenAccepted_becomesAvailableInTwoSteps() {
        var endpoint = create();
        assertThat(endpoint.stateAsString()).isEqualTo("pendingAcceptance");
        world.advance(Duration.ofHours(1));
        assertThat(state(endpoint.vpcEndpointId())).isEqualTo("pendingAcceptance");

        assertThat(world.ec2Service.endpoints().acceptEndpoint(endpoint.vpcEndpointId()))
                .isTrue();

        assertThat(state(endpoint.vpcEndpointId())).isEqualTo("pending");
        world.advance(Duration.ofSeconds(134));
        assertThat(state(endpoint.vpcEndpointId())).isEqualTo("pending");
        world.advance(Duration.ofSeconds(1));
        assertThat(state(endpoint.vpcEndpointId())).isEqualTo("available");
    }

    @Test
    void createVpcEndpoint_whenCreated_listsTheRegionalNameFirstAndThenOnePerZone() {
        var endpoint = create();

        var names = endpoint.dnsEntries().stream().map(DnsEntry::dnsName).toList();
        assertThat(names).hasSize(4);
        var regional = endpoint.vpcEndpointId() + "-[0-9a-f]{8}";
        var domain = "\\.vpce-svc-0a1b2c3d4e5f60718\\.us-east-1\\.vpce\\.amazonaws\\.com";
        assertThat(names.get(0)).matches(regional + domain);
        assertThat(names.get(1)).matches(regional + "-us-east-1a" + domain);
        assertThat(names.get(3)).matches(regional + "-us-east-1c" + domain);
        assertThat(endpoint.networkInterfaceIds()).hasSize(3);
        assertThat(endpoint.privateDnsEnabled()).isFalse();
        assertThat(endpoint.ownerId()).isEqualTo(NetworkWorld.ACCOUNT);
        assertThat(endpoint.creationTimestamp()).isEqualTo(world.clock.instant());
        assertThat(endpoint.groups()).extracting("groupName").containsExactly("default");
    }

    @Test
    void createVpcEndpoint_whenRepeatedWithItsToken_answersWithTheSameEndpoint() {
        var first = create(request -> request.clientToken("one"));
        var again = create(request -> request.clientToken("one"));

        assertThat(again.vpcEndpointId()).isEqualTo(first.vpcEndpointId());
        assertThat(world.ec2.describeVpcEndpoints().vpcEndpoints()).hasSize(1);
        assertRefused(
                () -> create(request -> request.clientToken("one")
                        .subnetIds(world.subnetIdsOf(world.sandbox).get(0))),
                400,
                "IdempotentParameterMismatch");
    }

    @Test
    void createVpcEndpoint_whenItCannotBe_isRefusedInTheWordsOfAws() {
        var subnet = world.ec2Service
                .networks()
                .createSubnet(world.sandbox.id(), "spare", "10.0.3.0/24", unusedZone())
                .id();
        var twin = world.ec2Service
                .networks()
                .createSubnet(world.sandbox.id(), "twin", "10.0.4.0/24", zoneOfFirstSubnet())
                .id();

        assertRefused(() -> create(request -> request.serviceName("com.amazonaws.nothing")), 400, "InvalidServiceName")
                .hasMessageContaining("The Vpc Endpoint Service 'com.amazonaws.nothing' does not exist");
        assertRefused(() -> create(request -> request.subnetIds(subnet)), 400, "InvalidParameter")
                .hasMessageContaining("The VPC endpoint service " + SERVICE
                        + " does not support the availability zone of the subnet: " + subnet + ".");
        world.advance(Duration.ofSeconds(20));
        assertRefused(
                        () -> create(request -> request.subnetIds(
                                world.subnetIdsOf(world.sandbox).get(0), twin)),
                        400,
                        "DuplicateSubnetsInSameZone")
                .hasMessageContaining(twin);
        assertRefused(() -> create(request -> request.privateDnsEnabled(true)), 400, "InvalidParameter");
        assertRefused(
                () -> create(request -> request.vpcEndpointType(VpcEndpointType.GATEWAY)), 400, "InvalidParameter");
    }

    @Test
    void deleteVpcEndpoints_whenThere_tellsTheOwnerAtOnceAndIsGoneAMinuteLater() {
        var told = new ArrayList<String>();
        world.ec2Service.endpoints().onDeletion(endpoint -> told.add(endpoint.id()));
        var id = create().vpcEndpointId();

        assertThat(world.ec2
                        .deleteVpcEndpoints(request -> request.vpcEndpointIds(id))
                        .unsuccessful())
                .isEmpty();

        assertThat(told).containsExactly(id);
        assertThat(state(id)).isEqualTo("deleting");
        assertThat(world.ec2Service.endpoints().acceptEndpoint(id)).isFalse();
        world.advance(Duration.ofMinutes(1));
        assertRefused(() -> state(id), 400, "InvalidVpcEndpointId.NotFound")
                .hasMessageContaining("The Vpc Endpoint Id '" + id + "' does not exist");
        assertThat(world.ec2.describeTags().tags()).extracting("resourceId").doesNotContain(id);
    }

    @Test
    void deleteVpcEndpoints_whenNotThere_saysSoPerEndpoint() {
        var answer = world.ec2.deleteVpcEndpoints(request -> request.vpcEndpointIds("vpce-0123456789abcdef0"));

        assertThat(answer.unsuccessful()).singleElement().satisfies(item -> {
            assertThat(item.resourceId()).isEqualTo("vpce-0123456789abcdef0");
            assertThat(item.error().code()).isEqualTo("InvalidVpcEndpoint.NotFound");
        });
        assertRefused(
                () -> world.ec2.deleteVpcEndpoints(request -> request.vpcEndpointIds("nonsense")),
                400,
                "InvalidVpcEndpointId.Malformed");
    }

    @Test
    void deleteVpcEndpoints_whenBetweenAcceptanceAndAvailability_neverBecomesAvailable() {
        var id = create().vpcEndpointId();
        world.ec2Service.endpoints().acceptEndpoint(id);
        world.advance(Duration.ofSeconds(100));

        world.ec2.deleteVpcEndpoints(request -> request.vpcEndpointIds(id));
        world.advance(Duration.ofSeconds(40));

        assertThat(state(id)).isEqualTo("deleting");
    }

    @Test
    void rejectEndpoint_whenAvailable_isRejected() {
        var id = create().vpcEndpointId();
        world.ec2Service.endpoints().acceptEndpoint(id);
        world.advance(Duration.ofMinutes(3));

        world.ec2Service.endpoints().rejectEndpoint(id);

        assertThat(state(id)).isEqualTo("rejected");
        assertThat(world.ec2Service.endpoints().acceptEndpoint(id)).isFalse();
    }

    @Test
    void modifyVpcEndpoint_whenSubnetsAndGroupsChange_movesItsInterfacesAndNames() {
        var subnets = world.subnetIdsOf(world.sandbox);
        var group = world.ec2Service
                .networks()
                .createSecurityGroup(
                        world.sandbox.id(),
                        "ccloud-privatelink",
                        "clients of Confluent",
                        List.of(new SecurityGroup.Ingress(9092, "10.0.0.0/20")))
                .id();
        var before = create(request -> request.subnetIds(subnets.get(0), subnets.get(1)));

        world.ec2.modifyVpcEndpoint(request -> request.vpcEndpointId(before.vpcEndpointId())
                .addSubnetIds(subnets.get(2))
                .removeSubnetIds(subnets.get(0))
                .addSecurityGroupIds(group)
                .removeSecurityGroupIds(before.groups().get(0).groupId()));

        var after = describe(before.vpcEndpointId());
        assertThat(after.subnetIds()).containsExactly(subnets.get(1), subnets.get(2));
        assertThat(after.groups()).extracting("groupId").containsExactly(group);
        assertThat(after.networkInterfaceIds())
                .hasSize(2)
                .contains(before.networkInterfaceIds().get(1));
        assertThat(after.dnsEntries()).hasSize(3);
        var permission = world.ec2
                .describeSecurityGroups(request -> request.groupIds(group))
                .securityGroups()
                .get(0)
                .ipPermissions()
                .get(0);
        assertThat(permission.fromPort()).isEqualTo(9092);
        assertThat(permission.ipRanges()).extracting("cidrIp").containsExactly("10.0.0.0/20");
    }

    @Test
    void endpointChanges_whenMoreThanFourInABurst_areThrottledUntilTheBucketRefills() {
        for (var i = 0; i < 4; i++) {
            create();
        }

        assertRefused(this::create, 503, "RequestLimitExceeded");
        world.advance(Duration.ofMillis(3300));
        assertRefused(this::create, 503, "RequestLimitExceeded");
        world.advance(Duration.ofMillis(34));
        assertThat(create().vpcEndpointId()).startsWith("vpce-0");
    }

    @Test
    void describeVpcEndpoints_whenFilteredAndPaged_findsWhatMatchesAllFilters() {
        var tags = TagSpecification.builder()
                .resourceType(ResourceType.VPC_ENDPOINT)
                .tags(tag("fairlead", "non-prod/sandbox"))
                .build();
        var tagged = create(request -> request.tagSpecifications(tags)).vpcEndpointId();
        var other = create().vpcEndpointId();

        assertThat(found(filter("tag:fairlead", "non-prod/*"))).containsExactly(tagged);
        assertThat(found(filter("tag-key", "fairlead"), filter("vpc-endpoint-state", "available")))
                .isEmpty();
        assertThat(found(filter("vpc-id", world.sandbox.id(), world.shared.id()), filter("service-name", SERVICE)))
                .containsExactly(tagged, other);
        assertRefused(() -> found(filter("color", "red")), 400, "InvalidParameterValue");
        var page = world.ec2.describeVpcEndpoints(request -> request.maxResults(1));
        assertThat(page.vpcEndpoints()).hasSize(1);
        assertThat(world.ec2
                        .describeVpcEndpointsPaginator(request -> request.maxResults(1))
                        .vpcEndpoints())
                .extracting("vpcEndpointId")
                .containsExactly(tagged, other);
    }

    @Test
    void describeVpcEndpointServices_whenPublished_namesItsZones() {
        var service = world.ec2
                .describeVpcEndpointServices(request -> request.serviceNames(SERVICE))
                .serviceDetails()
                .get(0);

        assertThat(service.availabilityZones()).containsExactly("us-east-1a", "us-east-1b", "us-east-1c");
        assertThat(service.acceptanceRequired()).isTrue();
        assertRefused(
                () -> world.ec2.describeVpcEndpointServices(request -> request.serviceNames("no.such")),
                400,
                "InvalidServiceName");
    }

    @Test
    void describeSubnets_whenAsked_showsThatZoneNamesAreNotZoneIds() {
        var subnets = world.ec2
                .describeSubnets(request -> request.filters(filter("vpc-id", world.sandbox.id())))
                .subnets();

        assertThat(subnets).extracting("availabilityZone").containsExactly("us-east-1a", "us-east-1b", "us-east-1c");
        assertThat(subnets.get(0).availabilityZoneId()).matches("use1-az[1-6]").isNotEqualTo("use1-az1");
        var zone = world.ec2
                .describeAvailabilityZones(
                        request -> request.zoneIds(subnets.get(0).availabilityZoneId()))
                .availabilityZones()
                .get(0);
        assertThat(zone.zoneName()).isEqualTo("us-east-1a");
        assertThat(world.ec2
                        .describeVpcs(request -> request.filters(filter("tag:Name", "shared-non-prod")))
                        .vpcs())
                .extracting("vpcId")
                .containsExactly(world.shared.id());
        assertRefused(
                () -> world.ec2.describeVpcs(request -> request.vpcIds("vpc-0bad")), 400, "InvalidVpcID.NotFound");
    }

    @Test
    void describeNetworkInterfaces_whenOfAnEndpoint_haveAnAddressInTheirSubnet() {
        var endpoint = create();

        var faces = world.ec2
                .describeNetworkInterfaces(request -> request.networkInterfaceIds(endpoint.networkInterfaceIds()))
                .networkInterfaces();

        assertThat(faces).extracting("privateIpAddress").containsExactly("10.0.0.4", "10.0.1.4", "10.0.2.4");
        assertThat(faces).extracting("description").containsOnly("VPC Endpoint Interface " + endpoint.vpcEndpointId());
    }

    @Test
    void tags_whenCreatedAndDeleted_areSeenByDescribeTagsAndTheResource() {
        var id = create().vpcEndpointId();

        world.ec2.createTags(request -> request.resources(id).tags(tag("a", "1"), tag("b", "2")));
        world.ec2.deleteTags(request -> request.resources(id)
                .tags(tag("a", "another"), Tag.builder().key("b").build()));

        assertThat(describe(id).tags()).containsExactly(tag("a", "1"));
        assertThat(world.ec2
                        .describeTags(request -> request.filters(filter("resource-type", "vpc-endpoint")))
                        .tags())
                .extracting("resourceId", "key", "value")
                .containsExactly(tuple(id, "a", "1"));
        assertRefused(
                () -> world.ec2.createTags(request -> request.resources(id).tags(tag("aws:x", "1"))),
                400,
                "InvalidParameterValue");
    }

    @Test
    void unknownOperation_whenCalled_isAnInvalidAction() {
        assertRefused(() -> world.ec2.describeInstances(), 400, "InvalidAction");
        assertRefused(() -> create(request -> request.dryRun(true)), 412, "DryRunOperation");
    }

    private software.amazon.awssdk.services.ec2.model.VpcEndpoint create() {
        return create(request -> {});
    }

    private software.amazon.awssdk.services.ec2.model.VpcEndpoint create(
            Consumer<CreateVpcEndpointRequest.Builder> more) {
        return world.ec2
                .createVpcEndpoint(request -> {
                    request.vpcEndpointType(VpcEndpointType.INTERFACE)
                            .vpcId(world.sandbox.id())
                            .serviceName(SERVICE)
                            .subnetIds(world.subnetIdsOf(world.sandbox))
                            .privateDnsEnabled(false);
                    more.accept(request);
                })
                .vpcEndpoint();
    }

    private software.amazon.awssdk.services.ec2.model.VpcEndpoint describe(String id) {
        return world.ec2
                .describeVpcEndpoints(request -> request.vpcEndpointIds(id))
                .vpcEndpoints()
                .get(0);
    }

    private String state(String id) {
        return describe(id).stateAsString();
    }

    private List<String> found(Filter... filters) {
        return world.ec2.describeVpcEndpoints(request -> request.filters(filters)).vpcEndpoints().stream()
                .map(each -> each.vpcEndpointId())
                .toList();
    }

    private String zoneOfFirstSubnet() {
        return world.ec2Service
                .networks()
                .subnetsOf(world.sandbox.id())
                .get(0)
                .zone()
                .id();
    }

    private String unusedZone() {
        return world.ec2Service.networks().zones().get(5).id();
    }

    private static Filter filter(String name, String... values) {
        return Filter.builder().name(name).values(values).build();
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(
            ThrowingCallable call, int status, String code) {
        return assertThatThrownBy(call).isInstanceOfSatisfying(Ec2Exception.class, error -> {
            assertThat(error.awsErrorDetails().errorCode()).isEqualTo(code);
            assertThat(error.statusCode()).isEqualTo(status);
        });
    }
}
