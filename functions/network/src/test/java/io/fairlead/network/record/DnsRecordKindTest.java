package io.fairlead.network.record;

import static io.fairlead.network.testing.NetworkWorld.DOMAIN;
import static io.fairlead.network.testing.NetworkWorld.NETWORK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fairlead.core.errors.ExistsNotOurs;
import io.fairlead.core.errors.NotReady;
import io.fairlead.core.errors.NotReadySoon;
import io.fairlead.core.plan.Finding.Action;
import io.fairlead.core.resource.Phase;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.resource.Refs;
import io.fairlead.network.testing.NetworkWorld;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.route53.model.Change;
import software.amazon.awssdk.services.route53.model.ChangeAction;
import software.amazon.awssdk.services.route53.model.RRType;
import software.amazon.awssdk.services.route53.model.ResourceRecord;
import software.amazon.awssdk.services.route53.model.ResourceRecordSet;

class DnsRecordKindTest {
    private static final Ref RECORD = Refs.dnsRecord(NETWORK);
    private static final Ref ZONE = Refs.hostedZone(NETWORK);

    private final NetworkWorld world = new NetworkWorld();

    @BeforeEach
    void givenZoneAndEndpoint() {
        world.givenAccessPoint();
        world.ensure(Refs.vpcEndpoint(NETWORK));
        world.ensure(ZONE);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void ensure_whenThereIsNone_pointsAllNamesToTheEndpoint() {
        assertThatExceptionOfType(NotReady.class).isThrownBy(() -> world.ensure(RECORD));

        assertThat(wildcards()).singleElement().satisfies(made -> {
            assertThat(made.name()).isEqualTo("\\052." + DOMAIN + ".");
            assertThat(made.ttl()).isEqualTo(60);
            assertThat(made.resourceRecords().getFirst().value())
                    .isEqualTo(
                            world.entry(Refs.vpcEndpoint(NETWORK)).attributes().get("dns"));
        });
        assertThat(world.id(RECORD)).isEqualTo("*." + DOMAIN);
    }

    @Test
    void ensure_whenTheChangeIsOnItsWay_waitsUntilItIsInSyncAndForgetsIt() {
        assertThatExceptionOfType(NotReady.class)
                .isThrownBy(() -> world.ensure(RECORD))
                .withMessageContaining("INSYNC");
        assertThat(world.entry(RECORD).attributes()).containsOnlyKeys("change");
        assertThat(world.observe(RECORD).action()).isEqualTo(Action.AWAIT);

        world.advance(Duration.ofMinutes(1));

        assertThat(world.ensure(RECORD)).isEqualTo("NONE");
        assertThat(world.entry(RECORD).attributes()).isEmpty();
        assertThat(world.observe(RECORD).action()).isEqualTo(Action.NONE);
        assertThat(world.calls("route53", "ChangeResourceRecordSets")).isEqualTo(1);
    }

    @Test
    void ensure_whenOnlyTheZoneIsOnItsWay_waitsForTheZone() {
        assertThatExceptionOfType(NotReady.class).isThrownBy(() -> world.ensure(RECORD));
        world.advance(Duration.ofMinutes(1));
        world.route53.disassociateVPCFromHostedZone(d -> d.hostedZoneId(world.id(ZONE))
                .vpc(vpc -> vpc.vpcId(world.vpc("dns")).vpcRegion("us-east-1")));
        world.ensure(ZONE);

        assertThatExceptionOfType(NotReady.class).isThrownBy(() -> world.ensure(RECORD));
        world.advance(Duration.ofMinutes(1));

        assertThat(world.ensure(RECORD)).isEqualTo("NONE");
    }

    @Test
    void ensure_whenTheZoneIsMissing_waits() {
        world.ledger().forget(ZONE);

        assertThatExceptionOfType(NotReadySoon.class)
                .isThrownBy(() -> world.ensure(RECORD))
                .withMessageContaining("hosted-zone");
    }

    @Test
    void ensure_whenSomebodyPointedItElsewhere_pointsItBack() {
        make();
        change(ChangeAction.UPSERT, "elsewhere.example", 300);
        world.advance(Duration.ofMinutes(1));

        assertThat(world.observe(RECORD)).satisfies(found -> {
            assertThat(found.action()).isEqualTo(Action.UPDATE);
            assertThat(found.details()).hasSize(2).first().asString().startsWith("target: elsewhere.example -> vpce-");
        });
        assertThatExceptionOfType(NotReady.class).isThrownBy(() -> world.ensure(RECORD));
        world.advance(Duration.ofMinutes(1));

        assertThat(world.ensure(RECORD)).isEqualTo("NONE");
        assertThat(wildcards().getFirst().ttl()).isEqualTo(60);
    }

    @Test
    void ensure_whenAStrangerPutOneThere_refusesIt() {
        change(ChangeAction.CREATE, "elsewhere.example", 300);

        assertThatExceptionOfType(ExistsNotOurs.class).isThrownBy(() -> world.ensure(RECORD));
        assertThat(wildcards().getFirst().ttl()).isEqualTo(300);
    }

    @Test
    void ensure_whenItMayBeAdopted_pointsItToTheEndpoint() {
        change(ChangeAction.CREATE, "elsewhere.example", 300);
        world.advance(Duration.ofMinutes(1));
        world.applyWithAdoption();

        assertThatExceptionOfType(NotReady.class).isThrownBy(() -> world.ensure(RECORD));

        assertThat(wildcards().getFirst().ttl()).isEqualTo(60);
    }

    @Test
    void ensure_whenTheAnswerToItsCreationWasLost_takesItForOurs() {
        make();
        world.loseTheAnswerFor(RECORD, Phase.DNS_RECORD);

        assertThat(world.ensure(RECORD)).isEqualTo("NONE");
        assertThat(world.calls("route53", "ChangeResourceRecordSets")).isEqualTo(1);
    }

    @Test
    void remove_whenOurs_deletesItAndKeepsTheZone() {
        make();

        assertThat(world.remove(RECORD)).isEqualTo("DELETED");

        assertThat(wildcards()).isEmpty();
        assertThat(world.ledger().entry(RECORD)).isEmpty();
        assertThat(world.ledger().entry(ZONE)).isPresent();
    }

    @Test
    void remove_whenSomebodyPointedItElsewhere_deletesItAsItIs() {
        make();
        change(ChangeAction.UPSERT, "elsewhere.example", 300);
        world.advance(Duration.ofMinutes(1));

        assertThat(world.remove(RECORD)).isEqualTo("DELETED");
        assertThat(wildcards()).isEmpty();
    }

    @Test
    void remove_whenItIsGoneAlready_strikesItOut() {
        make();
        var made = wildcards().getFirst();
        change(ChangeAction.DELETE, made.resourceRecords().getFirst().value(), made.ttl());

        assertThat(world.remove(RECORD)).isEqualTo("DELETED");
        assertThat(world.ledger().entry(RECORD)).isEmpty();
    }

    @Test
    void remove_whenEndpointAndAccessPointAreGone_needsNeither() {
        make();
        world.ledger().forget(Refs.vpcEndpoint(NETWORK));
        world.ledger().forget(Refs.accessPoint(NETWORK));

        assertThat(world.remove(RECORD)).isEqualTo("DELETED");
        assertThat(wildcards()).isEmpty();
    }

    private void make() {
        assertThatExceptionOfType(NotReady.class).isThrownBy(() -> world.ensure(RECORD));
        world.advance(Duration.ofMinutes(1));
        world.ensure(RECORD);
    }

    private List<ResourceRecordSet> wildcards() {
        return world
                .route53
                .listResourceRecordSets(list -> list.hostedZoneId(world.id(ZONE)))
                .resourceRecordSets()
                .stream()
                .filter(set -> set.type() == RRType.CNAME)
                .toList();
    }

    private void change(ChangeAction action, String target, long ttl) {
        var change = Change.builder()
                .action(action)
                .resourceRecordSet(set -> set.name("*." + DOMAIN)
                        .type(RRType.CNAME)
                        .ttl(ttl)
                        .resourceRecords(ResourceRecord.builder().value(target).build()))
                .build();
        world.route53.changeResourceRecordSets(
                batch -> batch.hostedZoneId(world.id(ZONE)).changeBatch(changes -> changes.changes(change)));
    }
}
