package io.fairlead.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.core.ledger.Entry;
import io.fairlead.core.ledger.Ledger;
import io.fairlead.core.resource.Desired;
import io.fairlead.core.resource.Phase;
import io.fairlead.core.resource.Place;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.resource.Refs;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every ledger does, whatever table is behind it. */
public abstract class LedgerContract<W extends PortsUnderTest> {
    protected static final Desired<String> CLUSTER = wanted(Refs.cluster("sandbox"), Phase.CLUSTER);
    private static final Desired<String> TOPIC =
            wanted(Refs.topic("sandbox", "dev-stock_trades"), Phase.TOPIC).within(CLUSTER.ref());
    private static final Desired<String> MIRROR =
            wanted(new Ref("mirror-topic", "sandbox/dev"), Phase.MIRROR).within(TOPIC.ref());

    protected final W world;
    protected final Ledger ledger;

    protected LedgerContract(W world) {
        this.world = world;
        this.ledger = world.store().ledger("non-prod");
    }

    @AfterEach
    void close() {
        world.close();
    }

    protected static Desired<String> wanted(Ref ref, Phase phase) {
        return Desired.of(ref, "spec", phase, Place.kafka("sandbox-non-prod"), "/clusters/0");
    }

    @Test
    void entry_whenNothingWasWritten_isEmpty() {
        assertThat(ledger.entry(CLUSTER.ref())).isEmpty();
        assertThat(ledger.entries()).isEmpty();
    }

    @Test
    void intend_whenFirst_isAnIntentOfThatTime() {
        ledger.intend(TOPIC, 3);

        assertThat(ledger.entry(TOPIC.ref()))
                .contains(new Entry(
                        TOPIC.ref(),
                        null,
                        Map.of(),
                        Phase.TOPIC,
                        Place.kafka("sandbox-non-prod"),
                        CLUSTER.ref(),
                        3,
                        PortsUnderTest.START));
    }

    @Test
    void intend_whenIntendedBefore_keepsTheFirstTime() {
        ledger.intend(CLUSTER, 1);
        world.advance(Duration.ofMinutes(1));

        ledger.intend(CLUSTER, 2);

        assertThat(ledger.entry(CLUSTER.ref())).hasValueSatisfying(entry -> {
            assertThat(entry.since()).isEqualTo(PortsUnderTest.START);
            assertThat(entry.version()).isEqualTo(1);
        });
    }

    @Test
    void intend_whenRecordedBefore_keepsTheIdentifier() {
        ledger.record(CLUSTER, 1, "lkc-1", Map.of());

        ledger.intend(CLUSTER, 2);

        assertThat(ledger.entry(CLUSTER.ref()))
                .hasValueSatisfying(entry -> assertThat(entry.id()).isEqualTo("lkc-1"));
    }

    @Test
    void record_whenIntended_addsIdAndAttributesAndKeepsTheTime() {
        ledger.intend(CLUSTER, 1);
        world.advance(Duration.ofMinutes(1));

        ledger.record(CLUSTER, 2, "lkc-1", Map.of("crn", "crn://x", "rest", "https://lkc-1"));

        assertThat(ledger.entry(CLUSTER.ref())).hasValueSatisfying(entry -> {
            assertThat(entry.isIntent()).isFalse();
            assertThat(entry.id()).isEqualTo("lkc-1");
            assertThat(entry.attributes())
                    .containsOnly(Map.entry("crn", "crn://x"), Map.entry("rest", "https://lkc-1"));
            assertThat(entry.version()).isEqualTo(2);
            assertThat(entry.since()).isEqualTo(PortsUnderTest.START);
        });
    }

    @Test
    void record_whenAgainLater_keepsTheFirstTimeAndForgetsOldAttributes() {
        ledger.record(CLUSTER, 1, "lkc-1", Map.of("change", "C1", "dns", "name"));
        world.advance(Duration.ofMinutes(1));

        ledger.record(CLUSTER, 1, "lkc-1", Map.of("dns", "name"));

        assertThat(ledger.entry(CLUSTER.ref())).hasValueSatisfying(entry -> {
            assertThat(entry.attributes()).isEqualTo(Map.of("dns", "name"));
            assertThat(entry.since()).isEqualTo(PortsUnderTest.START);
        });
    }

    @Test
    void note_whenRecorded_addsAttributesAndLeavesEverythingElse() {
        ledger.record(TOPIC, 3, "dev-stock_trades", Map.of("partitions", "6", "seen", "yesterday"));
        world.advance(Duration.ofMinutes(1));

        ledger.note(TOPIC.ref(), Map.of("seen", "today"));

        assertThat(ledger.entry(TOPIC.ref()))
                .contains(new Entry(
                        TOPIC.ref(),
                        "dev-stock_trades",
                        Map.of("partitions", "6", "seen", "today"),
                        Phase.TOPIC,
                        Place.kafka("sandbox-non-prod"),
                        CLUSTER.ref(),
                        3,
                        PortsUnderTest.START));
    }

    @Test
    void note_whenNothingIsRecorded_addsNothing() {
        ledger.intend(TOPIC, 3);

        ledger.note(TOPIC.ref(), Map.of("seen", "today"));
        ledger.note(CLUSTER.ref(), Map.of("seen", "today"));

        assertThat(ledger.entry(TOPIC.ref()))
                .hasValueSatisfying(entry -> assertThat(entry.attributes()).isEmpty());
        assertThat(ledger.entry(CLUSTER.ref())).isEmpty();
    }

    @Test
    void forget_whenItContainsOthers_strikesOutAllOfThem() {
        var other =
                wanted(Refs.topic("shared", "dev-stock_trades"), Phase.TOPIC).within(Refs.cluster("shared"));
        for (var each : new Desired<?>[] {CLUSTER, TOPIC, MIRROR, other}) {
            ledger.record(each, 1, each.ref().name(), Map.of());
        }

        ledger.forget(CLUSTER.ref());

        assertThat(ledger.entries()).extracting(Entry::ref).containsExactly(other.ref());
    }

    @Test
    void entries_whenWrittenInAnyOrder_areInTheOrderOfTheirNames() {
        var last = wanted(Refs.topic("sandbox", "z"), Phase.TOPIC);
        for (var each : new Desired<?>[] {last, TOPIC, MIRROR, CLUSTER}) {
            ledger.intend(each, 1);
        }

        assertThat(ledger.entries())
                .extracting(Entry::ref)
                .containsExactly(CLUSTER.ref(), MIRROR.ref(), TOPIC.ref(), last.ref());
    }

    @Test
    void entries_whenAnotherTopologyHasSome_showsOwnOnly() {
        world.store().ledger("prod").intend(CLUSTER, 1);
        world.store().lease("non-prod").require("arn:execution");
        ledger.intend(TOPIC, 1);

        assertThat(ledger.entries()).extracting(Entry::ref).containsExactly(TOPIC.ref());
    }
}
