package io.fairlead.network.zone;

import static io.fairlead.network.testing.NetworkWorld.DOMAIN;
import static io.fairlead.network.testing.NetworkWorld.NETWORK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fairlead.core.errors.Conflict;
import io.fairlead.core.errors.ExistsNotOurs;
import io.fairlead.core.errors.NotReady;
import io.fairlead.core.errors.NotReadySoon;
import io.fairlead.core.errors.Transient;
import io.fairlead.core.plan.Finding.Action;
import io.fairlead.core.resource.Phase;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.resource.Refs;
import io.fairlead.network.testing.NetworkWorld;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.route53.model.Change;
import software.amazon.awssdk.services.route53.model.ChangeAction;
import software.amazon.awssdk.services.route53.model.GetHostedZoneResponse;
import software.amazon.awssdk.services.route53.model.HostedZone;
import software.amazon.awssdk.services.route53.model.RRType;
import software.amazon.awssdk.services.route53.model.ResourceRecord;
import software.amazon.awssdk.services.route53.model.Tag;
import software.amazon.awssdk.services.route53.model.TagResourceType;
import software.amazon.awssdk.services.route53.model.VPC;

class HostedZoneKindTest {
    private static final Ref ZONE = Refs.hostedZone(NETWORK);
    private static final Ref RECORD = Refs.dnsRecord(NETWORK);

    private final NetworkWorld world = new NetworkWorld();

    @BeforeEach
    void givenAccessPoint() {
        world.givenAccessPoint();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void ensure_whenThereIsNone_makesOneForTheNetworkAndItsObservers() {
        assertThat(world.ensure(ZONE)).isEqualTo("CREATED");

        var made = read(world.id(ZONE));
        assertThat(made.hostedZone().name()).isEqualTo(DOMAIN + ".");
        assertThat(made.hostedZone().config().privateZone()).isTrue();
        assertThat(made.hostedZone().config().comment())
                .isEqualTo("Confluent PrivateLink of network sandbox-non-prod"
                        + " [fairlead:non-prod/hosted-zone/sandbox-non-prod]");
        assertThat(vpcsOf(made))
                .containsExactlyInAnyOrder(
                        world.vpc(NETWORK), world.vpc("operations"), world.vpc("client-vpn"), world.vpc("dns"));
        assertThat(tags(made.hostedZone().id()))
                .contains("fairlead:marker=fairlead:non-prod/hosted-zone/sandbox-non-prod");
    }

    @Test
    void ensure_whenTheAccessPointHasNoDomainYet_waits() {
        world.ledger().forget(Refs.accessPoint(NETWORK));

        assertThatExceptionOfType(NotReadySoon.class)
                .isThrownBy(() -> world.ensure(ZONE))
                .withMessageContaining("domain of access-point");
    }

    @Test
    void await_whenChangesAreOnTheirWay_isDoneOnceAllAreInSync() {
        world.ensure(ZONE);

        assertThatExceptionOfType(NotReady.class)
                .isThrownBy(() -> world.await(ZONE))
                .withMessageContaining("INSYNC");
        assertThat(world.observe(ZONE).action()).isEqualTo(Action.AWAIT);
        world.advance(Duration.ofMinutes(1));

        assertThat(world.await(ZONE)).isEqualTo("NONE");
        assertThat(world.entry(ZONE).attributes()).isEmpty();
        assertThat(world.observe(ZONE).action()).isEqualTo(Action.NONE);
    }

    @Test
    void ensure_whenTheAnswerToItsCreationWasLost_findsItByItsMarker() {
        world.ensure(ZONE);
        var made = world.id(ZONE);
        world.loseTheAnswerFor(ZONE, Phase.HOSTED_ZONE);

        assertThat(world.ensure(ZONE)).isEqualTo("NONE");

        assertThat(world.id(ZONE)).isEqualTo(made);
        assertThat(zones()).hasSize(1);
    }

    @Test
    void ensure_whenAStrangerHasAZoneOfThatNameInTheVpc_refusesIt() {
        var stranger = makeStrangers(NETWORK);

        assertThatExceptionOfType(ExistsNotOurs.class)
                .isThrownBy(() -> world.ensure(ZONE))
                .withMessageContaining(stranger);
        assertThat(zones()).hasSize(1);
    }

    @Test
    void ensure_whenItMayBeAdopted_takesItOverAndAssociatesTheObservers() {
        var stranger = makeStrangers(NETWORK);
        world.applyWithAdoption();

        assertThat(world.ensure(ZONE)).isEqualTo("UPDATED");

        assertThat(world.id(ZONE)).isEqualTo(stranger);
        assertThat(vpcsOf(read(stranger))).hasSize(4);
    }

    @Test
    void ensure_whenAnObserverResolvesTheNameElsewhere_namesVpcAndNetwork() {
        makeStrangers("dns");

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> world.ensure(ZONE))
                .withMessageContaining("VPC " + world.vpc("dns") + " of network dns")
                .withMessageContaining("disassociate");
    }

    @Test
    void ensure_whenAnAssociationIsMissingAndAnotherIsTooMany_putsBothRight() {
        world.ensure(ZONE);
        var id = world.id(ZONE);
        var other =
                world.ec2Service.networks().createVpc("other", "10.8.0.0/20").id();
        world.route53.associateVPCWithHostedZone(a -> a.hostedZoneId(id).vpc(vpc(other)));
        world.route53.disassociateVPCFromHostedZone(d -> d.hostedZoneId(id).vpc(vpc(world.vpc("dns"))));

        assertThat(world.observe(ZONE).action()).isEqualTo(Action.UPDATE);
        assertThat(world.ensure(ZONE)).isEqualTo("UPDATED");

        assertThat(vpcsOf(read(id))).hasSize(4).contains(world.vpc("dns")).doesNotContain(other);
    }

    @Test
    void observe_whenTheAccessPointHasAnotherDomain_saysThatItCannotBeChangedInPlace() {
        world.ensure(ZONE);
        world.given(
                Refs.accessPoint(NETWORK),
                Phase.ACCESS_POINT,
                "ap-2",
                Map.of("domain", "ap9.us-east-1.aws.accesspoint.confluent.cloud"));

        assertThat(world.observe(ZONE).action()).isEqualTo(Action.REPLACE);
    }

    @Test
    void ensure_whenItWasDeletedByHand_makesAnother() {
        world.ensure(ZONE);
        var first = world.id(ZONE);
        world.advance(Duration.ofMinutes(1));
        world.route53.deleteHostedZone(delete -> delete.id(first));

        assertThat(world.ensure(ZONE)).isEqualTo("CREATED");
        assertThat(world.id(ZONE)).isNotEqualTo(first);
    }

    @Test
    void remove_whenOurRecordIsStillInIt_takesBothAway() {
        world.ensure(Refs.vpcEndpoint(NETWORK));
        world.ensure(ZONE);
        assertThatExceptionOfType(NotReady.class).isThrownBy(() -> world.ensure(RECORD));
        world.advance(Duration.ofMinutes(1));

        removeAll();

        assertThat(zones()).isEmpty();
        assertThat(world.ledger().entry(ZONE)).isEmpty();
        assertThat(world.ledger().entry(RECORD)).isEmpty();
    }

    @Test
    void remove_whenAStrangersRecordIsInIt_saysWhichAndKeepsTheZone() {
        world.ensure(ZONE);
        var id = world.id(ZONE);
        addRecord(id, "*." + DOMAIN, "elsewhere.example");

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> world.remove(ZONE))
                .withMessageContaining("*." + DOMAIN + " CNAME")
                .withMessageContaining(id);
        assertThat(zones()).hasSize(1);
    }

    @Test
    void remove_whenTheAnswerToItsCreationWasLostAndTheAccessPointIsGone_deletesItAllTheSame() {
        world.ensure(ZONE);
        world.loseTheAnswerFor(ZONE, Phase.HOSTED_ZONE);
        world.ledger().forget(Refs.accessPoint(NETWORK));

        assertThat(world.remove(ZONE)).isEqualTo("DELETED");
        assertThat(zones()).isEmpty();
    }

    @Test
    void remove_whenItIsGoneAlready_strikesItOut() {
        world.ensure(ZONE);
        world.route53.deleteHostedZone(delete -> delete.id(world.id(ZONE)));

        assertThat(world.remove(ZONE)).isEqualTo("DELETED");
        assertThat(world.ledger().entry(ZONE)).isEmpty();
    }

    @Test
    void remove_whenItIsAStrangers_leavesIt() {
        makeStrangers(NETWORK);

        assertThat(world.remove(ZONE)).isEqualTo("NONE");
        assertThat(zones()).hasSize(1);
    }

    /** Until Route 53 has processed the change of the records, it takes no other for the zone. */
    private void removeAll() {
        try {
            world.remove(ZONE);
        } catch (Transient stillProcessing) {
            world.advance(Duration.ofMinutes(1));
            world.remove(ZONE);
        }
    }

    private List<HostedZone> zones() {
        return world.route53.listHostedZones().hostedZones();
    }

    private GetHostedZoneResponse read(String id) {
        return world.route53.getHostedZone(get -> get.id(id));
    }

    private static List<String> vpcsOf(GetHostedZoneResponse zone) {
        return zone.vpCs().stream().map(VPC::vpcId).toList();
    }

    private List<String> tags(String id) {
        return world
                .route53
                .listTagsForResource(
                        list -> list.resourceType(TagResourceType.HOSTEDZONE).resourceId(id))
                .resourceTagSet()
                .tags()
                .stream()
                .map((Tag tag) -> tag.key() + "=" + tag.value())
                .toList();
    }

    private String makeStrangers(String network) {
        return world.route53
                .createHostedZone(create -> create.name(DOMAIN)
                        .vpc(vpc(world.vpc(network)))
                        .callerReference("a stranger's")
                        .hostedZoneConfig(config -> config.privateZone(true)))
                .hostedZone()
                .id();
    }

    private void addRecord(String zone, String name, String target) {
        var change = Change.builder()
                .action(ChangeAction.CREATE)
                .resourceRecordSet(set -> set.name(name)
                        .type(RRType.CNAME)
                        .ttl(60L)
                        .resourceRecords(ResourceRecord.builder().value(target).build()))
                .build();
        world.route53.changeResourceRecordSets(
                batch -> batch.hostedZoneId(zone).changeBatch(changes -> changes.changes(change)));
    }

    private static VPC vpc(String id) {
        return VPC.builder().vpcId(id).vpcRegion("us-east-1").build();
    }
}
