package io.fairlead.control.retirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fairlead.control.schedule.ScheduleNames;
import io.fairlead.control.testing.RotationDutiesTest;
import io.fairlead.core.errors.Refused;
import io.fairlead.core.json.Json;
import io.fairlead.core.operation.Command.Operation;
import io.fairlead.core.operation.Reply;
import io.fairlead.core.resource.Desired;
import io.fairlead.core.resource.Phase;
import io.fairlead.core.resource.Place;
import io.fairlead.core.resource.Refs;
import io.fairlead.core.schedule.Schedule.Timing;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RetireTest extends RotationDutiesTest {
    private static final String DRAIN = ScheduleNames.drain("minimal", NAME);

    private static final String LABEL = "fairlead:link/link/orders";

    private Reply retire() {
        return world.duty(Operation.retire, SECRET, null, false);
    }

    @Test
    void retire_whenThereAreCurrentAndPrevious_keepsBothAndPlansNothing() {
        var second = rotated("2");

        assertThat(retire().details()).isEqualTo(Map.of("keys", List.of()));
        assertThat(living()).contains(first, second);
        assertThat(world.schedules.find(DRAIN)).isEmpty();
    }

    @Test
    void retire_whenTheThirdKeyIsDrained_deletesTheFirst() {
        rotated("2");
        world.pass(MONTH);
        rotated("3");

        var reply = retire();

        assertThat(reply.change()).isEqualTo("DELETED");
        assertThat(reply.details()).containsEntry("keys", List.of(first));
        assertThat(living()).doesNotContain(first);
    }

    @Test
    void retire_whenTheAnswerIsLost_namesTheKeyAgainInThisExecutionOnly() {
        rotated("2");
        world.pass(MONTH);
        rotated("3");
        retire();

        assertThat(retire().details()).containsEntry("keys", List.of(first));
        assertThat(world.as("another")
                        .duty(Operation.retire, SECRET, null, false)
                        .details())
                .containsEntry("keys", List.of());
    }

    @Test
    void retire_whenTheThirdKeyStillDrains_comesBackOnceWhenItIsDue() {
        rotated("2");
        var end = world.vault.versions(arn).getLast().created().plus(Duration.ofDays(7));
        rotated("3");

        assertThat(retire().details()).containsEntry("keys", List.of()).containsEntry("next", end.toString());
        retire();

        assertThat(world.schedules.names("fairlead-minimal.drain.")).containsExactly(DRAIN);
        var planned = world.schedules.find(DRAIN).orElseThrow();
        assertThat(planned.timing()).isEqualTo(new Timing.Once(end));
        assertThat(Json.parse(planned.input())).isEqualTo(Json.parse("""
                {"topology": "minimal", "complete": true, "only": {"secret": "%s"}}""".formatted(NAME)));
        world.pass(Duration.ofDays(7));
        assertThat(retire().details()).containsEntry("keys", List.of(first));
        assertThat(world.schedules.find(DRAIN)).isEmpty();
    }

    /** EventBridge Scheduler takes no time that has passed. */
    @Test
    void retire_whenTheNextIsDueInAMoment_givesTheScheduleTheTimeToGetThere() {
        rotated("2");
        var end = world.vault.versions(arn).getLast().created().plus(Duration.ofDays(7));
        rotated("3");
        world.pass(Duration.between(world.clock.instant(), end).minusSeconds(5));

        retire();

        assertThat(world.schedules.find(DRAIN).orElseThrow().timing())
                .isEqualTo(new Timing.Once(world.clock.instant().plusSeconds(60)));
    }

    @Test
    void retire_whenALinkWasGivenTheOldKey_keepsIt() {
        rotated("2");
        world.pass(MONTH);
        rotated("3");
        var link = Refs.clusterLink("link", "orders");
        world.ledger.record(Desired.of(link, "", Phase.LINK, Place.kafka("x"), ""), 1, "link", Map.of("key", first));

        assertThat(retire().details()).containsEntry("keys", List.of());

        assertThat(living()).contains(first);
    }

    @Test
    void retire_whenTheLinkOfALabelIsGone_takesTheLabelAndDeletesTheKey() {
        var link = Refs.clusterLink("link", "orders");
        world.ledger.record(Desired.of(link, "", Phase.LINK, Place.kafka("x"), ""), 1, "link", Map.of());
        world.vault.byVersion().label(arn, LABEL, holder("AWSCURRENT"));
        rotated("2");
        world.pass(MONTH);
        rotated("3");
        assertThat(retire().details()).containsEntry("keys", List.of());

        world.ledger.forget(link);

        assertThat(retire().details()).containsEntry("keys", List.of(first));
        assertThat(world.vault.byVersion().holder(arn, LABEL)).isEmpty();
    }

    private String holder(String label) {
        return world.vault.byVersion().holder(arn, label).orElseThrow();
    }

    @Test
    void retire_whenOnlyTheAddressWasWritten_keepsTheKeys() {
        rotated("2");
        world.vault.put(arn, world.vault.read(arn).orElseThrow());
        world.pass(MONTH);

        assertThat(retire().details()).containsEntry("keys", List.of());
    }

    @Test
    void retire_whenKeysHaveLeaked_leavesOnlyTheCurrentOne() {
        var second = rotated("2");

        var reply = world.duty(Operation.retire, SECRET, null, true);

        assertThat(reply.details()).containsEntry("keys", List.of(first));
        assertThat(living()).contains(second).doesNotContain(first);
    }

    @Test
    void retire_whenNobodyCanTellWhatIsUsed_deletesNothing() {
        rotated("2");
        world.vault.beginRotation(arn, "empty");
        world.vault.byVersion().promote(arn, "empty", "2");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(this::retire)
                .withMessageContainingAll(NAME, "none was deleted");
        assertThat(living()).contains(first);
    }

    @Test
    void review_always_saysWhatWouldHappenAndDoesNothing() {
        var second = rotated("2");
        world.pass(MONTH);
        var third = rotated("3");

        var details = world.duty(Operation.review, SECRET, world.clock.instant(), false)
                .details();

        assertThat(details)
                .containsEntry("key", third)
                .containsEntry("replaced", second)
                .containsEntry("replace", "yes")
                .containsEntry("delete", List.of(first));
        assertThat(world.duty(Operation.review, SECRET, world.clock.instant(), true)
                        .details())
                .containsEntry("delete", List.of(first, second, third));
        assertThat(living()).contains(first, second, third);
        assertThat(world.vault.versions(arn)).hasSize(3);
    }
}
