package io.fairlead.local.aws.route53;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fairlead.local.aws.dns.NetworkWorld;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.route53.model.Change;
import software.amazon.awssdk.services.route53.model.ChangeAction;
import software.amazon.awssdk.services.route53.model.ChangeStatus;
import software.amazon.awssdk.services.route53.model.HostedZoneAlreadyExistsException;
import software.amazon.awssdk.services.route53.model.InvalidChangeBatchException;
import software.amazon.awssdk.services.route53.model.NoSuchHostedZoneException;
import software.amazon.awssdk.services.route53.model.RRType;
import software.amazon.awssdk.services.route53.model.ResourceRecord;
import software.amazon.awssdk.services.route53.model.ResourceRecordSet;
import software.amazon.awssdk.services.route53.model.Route53Exception;
import software.amazon.awssdk.services.route53.model.Tag;
import software.amazon.awssdk.services.route53.model.TagResourceType;
import software.amazon.awssdk.services.route53.model.VPC;

/** An unmodified SDK client is the judge of the wire format. */
class Route53ServiceTest {
    private static final String DOMAIN = "ap8z93yw.us-east-1.aws.accesspoint.confluent.cloud";

    private final NetworkWorld world = new NetworkWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void createHostedZone_whenNew_isPrivateWithItsVpcAndTwoRecordSets() {
        var created = world.route53.createHostedZone(request -> request.name(DOMAIN)
                .callerReference("ref-1")
                .hostedZoneConfig(config -> config.comment("fairlead").privateZone(true))
                .vpc(vpc(world.sandbox.id())));

        assertThat(created.changeInfo().status()).isEqualTo(ChangeStatus.PENDING);
        assertThat(created.location()).endsWith(created.hostedZone().id());
        var zone = world.route53.getHostedZone(
                request -> request.id(created.hostedZone().id()));
        assertThat(zone.hostedZone().name()).isEqualTo(DOMAIN + ".");
        assertThat(zone.hostedZone().config().privateZone()).isTrue();
        assertThat(zone.hostedZone().config().comment()).isEqualTo("fairlead");
        assertThat(zone.hostedZone().resourceRecordSetCount()).isEqualTo(2);
        assertThat(zone.vpCs()).containsExactly(vpc(world.sandbox.id()));
        var commented = world.route53.updateHostedZoneComment(
                request -> request.id(created.hostedZone().id()).comment("other"));
        assertThat(commented.hostedZone().config().comment()).isEqualTo("other");
    }

    @Test
    void createHostedZone_whenItsReferenceWasUsed_existsAlreadyEvenAfterDeletion() {
        var id = zone("ref-1", world.sandbox.id());

        assertThatThrownBy(() -> zone("ref-1", world.shared.id()))
                .isInstanceOf(HostedZoneAlreadyExistsException.class)
                .hasMessageContaining("already been created with the specified caller reference");
        world.route53.deleteHostedZone(request -> request.id(id));
        assertThatThrownBy(() -> zone("ref-1", world.sandbox.id()))
                .isInstanceOf(HostedZoneAlreadyExistsException.class);
        assertThat(zone("ref-2", world.sandbox.id())).isNotEqualTo(id);
    }

    @Test
    void createHostedZone_whenTheVpcHasAZoneOfThatName_conflicts() {
        zone("ref-1", world.sandbox.id());

        assertRefused(() -> zone("ref-2", world.sandbox.id()), 400, "ConflictingDomainExists")
                .hasMessageContaining(world.sandbox.id() + " in region us-east-1");
        var second = zone("ref-3", world.shared.id());
        assertRefused(() -> associate(second, world.sandbox.id()), 400, "ConflictingDomainExists");
        assertRefused(() -> associate(second, world.shared.id()), 400, "ConflictingDomainExists");
        assertRefused(() -> zone("ref-4", "vpc-0bad"), 400, "InvalidVPCId");
        assertRefused(
                () -> world.route53.associateVPCWithHostedZone(request -> request.hostedZoneId(second)
                        .vpc(vpc -> vpc.vpcId(world.sandbox.id()).vpcRegion("eu-west-1"))),
                400,
                "InvalidVPCId");
        assertRefused(
                () -> world.route53.createHostedZone(
                        request -> request.name("a public zone").callerReference("ref-5")),
                400,
                "InvalidInput");
    }

    @Test
    void associations_whenAddedAndRemoved_leaveAtLeastOne() {
        var id = zone("ref-1", world.sandbox.id());
        associate(id, world.shared.id());

        assertThat(world.route53
                        .listHostedZonesByVPC(
                                request -> request.vpcId(world.shared.id()).vpcRegion("us-east-1"))
                        .hostedZoneSummaries())
                .singleElement()
                .satisfies(summary -> {
                    assertThat(summary.hostedZoneId()).isEqualTo(id);
                    assertThat(summary.owner().owningAccount()).isEqualTo(NetworkWorld.ACCOUNT);
                });
        disassociate(id, world.sandbox.id());
        assertRefused(() -> disassociate(id, world.sandbox.id()), 404, "VPCAssociationNotFound");
        assertRefused(() -> disassociate(id, world.shared.id()), 400, "LastVPCAssociation");
    }

    @Test
    void changeResourceRecordSets_whenSubmitted_isPendingFor30SecondsAndThenInSync() {
        var id = zone("ref-1", world.sandbox.id());

        var change = changeRecords(id, ChangeAction.CREATE, "*." + DOMAIN, "vpce-1.example.com");

        assertThat(status(change)).isEqualTo(ChangeStatus.PENDING);
        world.advance(Duration.ofMillis(29_999));
        assertThat(status(change)).isEqualTo(ChangeStatus.PENDING);
        world.advance(Duration.ofMillis(1));
        assertThat(status(change)).isEqualTo(ChangeStatus.INSYNC);
        assertRefused(() -> status("C0UNKNOWN"), 404, "NoSuchChange");
    }

    @Test
    void changeResourceRecordSets_whenABatchIsBeingProcessed_isRejectedForAMoment() {
        var id = zone("ref-1", world.sandbox.id());
        changeRecords(id, ChangeAction.CREATE, "a." + DOMAIN, "x.example.com");

        assertRefused(
                () -> changeRecords(id, ChangeAction.CREATE, "b." + DOMAIN, "x.example.com"),
                400,
                "PriorRequestNotComplete");
        assertRefused(() -> associate(id, world.shared.id()), 400, "PriorRequestNotComplete");
        world.advance(Duration.ofMillis(500));
        changeRecords(id, ChangeAction.CREATE, "b." + DOMAIN, "x.example.com");

        assertThat(names(id)).contains("a." + DOMAIN + ".", "b." + DOMAIN + ".");
    }

    @Test
    void changeResourceRecordSets_whenTheBatchIsWrong_saysWhatAndChangesNothing() {
        var id = zone("ref-1", world.sandbox.id());
        changeRecords(id, ChangeAction.CREATE, "*." + DOMAIN, "vpce-1.example.com");
        world.advance(Duration.ofSeconds(1));

        assertThatThrownBy(() -> changeRecords(id, ChangeAction.CREATE, "*." + DOMAIN, "vpce-1.example.com"))
                .isInstanceOf(InvalidChangeBatchException.class)
                .hasMessageContaining("[Tried to create resource record set [name='\\052." + DOMAIN
                        + ".', type='CNAME'] but it already exists]");
        assertThatThrownBy(() -> changeRecords(id, ChangeAction.DELETE, "gone." + DOMAIN, "x.example.com"))
                .isInstanceOf(InvalidChangeBatchException.class)
                .hasMessageContaining("but it was not found");
        assertThatThrownBy(() -> changeRecords(id, ChangeAction.DELETE, "*." + DOMAIN, "x.example.com"))
                .isInstanceOf(InvalidChangeBatchException.class)
                .hasMessageContaining("but the values provided do not match the current values");
        assertThat(names(id)).hasSize(3);
    }

    @Test
    void deleteHostedZone_whenItHasRecords_isRefusedUntilTheyAreGone() {
        var id = zone("ref-1", world.sandbox.id());
        changeRecords(id, ChangeAction.UPSERT, "*." + DOMAIN, "vpce-1.example.com");
        world.advance(Duration.ofSeconds(1));

        assertRefused(() -> delete(id), 400, "HostedZoneNotEmpty");
        changeRecords(id, ChangeAction.DELETE, "*." + DOMAIN, "vpce-1.example.com");
        assertRefused(() -> delete(id), 400, "PriorRequestNotComplete");
        world.advance(Duration.ofSeconds(1));
        delete(id);

        assertThatThrownBy(() -> delete(id))
                .isInstanceOf(NoSuchHostedZoneException.class)
                .hasMessageContaining("No hosted zone found with ID: " + id);
        assertThat(world.route53.listHostedZones().hostedZones()).isEmpty();
    }

    @Test
    void listResourceRecordSets_whenPaged_goesOnByNameAndTypeInReversedLabelOrder() {
        var id = zone("ref-1", world.sandbox.id());
        changeRecords(id, ChangeAction.CREATE, "b." + DOMAIN, "x.example.com");
        world.advance(Duration.ofSeconds(1));
        changeRecords(id, ChangeAction.CREATE, "*." + DOMAIN, "x.example.com");

        var page = world.route53.listResourceRecordSets(
                request -> request.hostedZoneId(id).maxItems("1"));
        assertThat(page.isTruncated()).isTrue();
        assertThat(page.nextRecordTypeAsString()).isEqualTo("SOA");
        assertThat(world.route53
                        .listResourceRecordSetsPaginator(
                                request -> request.hostedZoneId(id).maxItems("1"))
                        .resourceRecordSets())
                .extracting(set -> set.typeAsString() + " " + set.name())
                .containsExactly(
                        "NS " + DOMAIN + ".",
                        "SOA " + DOMAIN + ".",
                        "CNAME \\052." + DOMAIN + ".",
                        "CNAME b." + DOMAIN + ".");
    }

    @Test
    void listHostedZonesByName_whenManyZones_startsAtTheNameAndPages() {
        for (var name : List.of("b.example.com", "a.example.com", "example.com")) {
            world.route53.createHostedZone(
                    request -> request.name(name).callerReference(name).vpc(vpc(world.sandbox.id())));
        }

        var page = world.route53.listHostedZonesByName(
                request -> request.dnsName("a.example.com").maxItems("1"));
        assertThat(page.hostedZones()).extracting("name").containsExactly("a.example.com.");
        assertThat(page.nextDNSName()).isEqualTo("b.example.com.");
        assertThat(world.route53.listHostedZonesByName().hostedZones())
                .extracting("name")
                .containsExactly("example.com.", "a.example.com.", "b.example.com.");
        assertThat(world.route53
                        .listHostedZonesPaginator(request -> request.maxItems("2"))
                        .hostedZones())
                .hasSize(3);
    }

    @Test
    void tags_whenChanged_areListedAndGoWithTheZone() {
        var id = zone("ref-1", world.sandbox.id());

        world.route53.changeTagsForResource(request -> request.resourceType(TagResourceType.HOSTEDZONE)
                .resourceId(id)
                .addTags(tag("fairlead", "non-prod"), tag("old", "1")));
        world.route53.changeTagsForResource(request ->
                request.resourceType(TagResourceType.HOSTEDZONE).resourceId(id).removeTagKeys("old"));

        assertThat(tags(id)).containsExactly(tag("fairlead", "non-prod"));
        delete(id);
        assertThatThrownBy(() -> tags(id)).isInstanceOf(NoSuchHostedZoneException.class);
    }

    @Test
    void requests_whenMoreThanTheBurst_areThrottledWithStatus400() {
        for (var i = 0; i < 50; i++) {
            world.route53.listHostedZones();
        }

        assertRefused(() -> world.route53.listHostedZones(), 400, "Throttling").hasMessageContaining("Rate exceeded");
        world.advance(Duration.ofMillis(100));
        assertThat(world.route53.listHostedZones().hostedZones()).isEmpty();
    }

    @Test
    void createHostedZone_whenMoreThanItsOwnBurst_isThrottledWhereOtherRequestsAreNot() {
        for (var i = 0; i < 40; i++) {
            create("zone-%d.example".formatted(i));
        }

        assertRefused(() -> create("one-more.example"), 400, "Throttling");
        assertThat(world.route53.listHostedZones(list -> list.maxItems("100")).hostedZones())
                .hasSize(40);
        world.advance(Duration.ofMillis(500));
        create("one-more.example");
    }

    private void create(String name) {
        world.route53.createHostedZone(
                request -> request.name(name).callerReference(name).vpc(vpc(world.sandbox.id())));
    }

    private String zone(String reference, String vpcId) {
        var id = world.route53
                .createHostedZone(request ->
                        request.name(DOMAIN).callerReference(reference).vpc(vpc(vpcId)))
                .hostedZone()
                .id();
        return id.substring(id.lastIndexOf('/') + 1);
    }

    private void delete(String id) {
        world.route53.deleteHostedZone(request -> request.id(id));
    }

    private void associate(String id, String vpcId) {
        world.route53.associateVPCWithHostedZone(
                request -> request.hostedZoneId(id).vpc(vpc(vpcId)));
    }

    private void disassociate(String id, String vpcId) {
        world.route53.disassociateVPCFromHostedZone(
                request -> request.hostedZoneId(id).vpc(vpc(vpcId)));
    }

    private String changeRecords(String id, ChangeAction action, String name, String target) {
        var set = ResourceRecordSet.builder()
                .name(name)
                .type(RRType.CNAME)
                .ttl(60L)
                .resourceRecords(ResourceRecord.builder().value(target).build())
                .build();
        var change = Change.builder().action(action).resourceRecordSet(set).build();
        return world.route53
                .changeResourceRecordSets(
                        request -> request.hostedZoneId(id).changeBatch(batch -> batch.changes(change)))
                .changeInfo()
                .id();
    }

    private ChangeStatus status(String changeId) {
        return world.route53
                .getChange(request -> request.id(changeId))
                .changeInfo()
                .status();
    }

    private List<String> names(String id) {
        return world.route53.listResourceRecordSets(request -> request.hostedZoneId(id)).resourceRecordSets().stream()
                .map(ResourceRecordSet::name)
                .toList();
    }

    private List<Tag> tags(String id) {
        return world.route53
                .listTagsForResource(request ->
                        request.resourceType(TagResourceType.HOSTEDZONE).resourceId(id))
                .resourceTagSet()
                .tags();
    }

    private static VPC vpc(String id) {
        return VPC.builder().vpcId(id).vpcRegion("us-east-1").build();
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(
            ThrowingCallable call, int status, String code) {
        return assertThatThrownBy(call).isInstanceOfSatisfying(Route53Exception.class, error -> {
            assertThat(error.awsErrorDetails().errorCode()).isEqualTo(code);
            assertThat(error.statusCode()).isEqualTo(status);
        });
    }
}
