package io.fairlead.control.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.control.testing.ControlWorld;
import io.fairlead.core.json.Json;
import io.fairlead.core.plan.Finding;
import io.fairlead.core.plan.Finding.Action;
import io.fairlead.core.resource.Phase;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.schedule.Schedule;
import io.fairlead.core.schedule.Schedule.Timing;
import io.fairlead.core.testing.Topologies;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RotationScheduleKindTest {
    private static final Ref ROTATION = new Ref("rotation-schedule", "rotation");
    private static final Ref COMPLETION = new Ref("rotation-schedule", "completion");
    private static final String NAME = "fairlead-minimal";

    private final ControlWorld world = new ControlWorld(Topologies.minimal());

    @AfterEach
    void close() {
        world.close();
    }

    private Timing.Every timing(String name) {
        return (Timing.Every) world.schedules.find(name).orElseThrow().timing();
    }

    @Test
    void ensure_whenThereIsNone_rotatesAMonthFromNowOrUpToADayEarlier() {
        var now = world.clock.instant();
        assertThat(world.ensure(ROTATION)).isEqualTo("CREATED");

        var timing = timing(NAME);
        assertThat(timing.period()).isEqualTo(Duration.ofDays(30));
        assertThat(timing.first()).isBetween(now.plus(Duration.ofDays(29)), now.plus(Duration.ofDays(30)));
        assertThat(Json.parse(world.schedules.find(NAME).orElseThrow().input())).isEqualTo(Json.parse("""
                {"topology": "minimal", "since": "<aws.scheduler.scheduled-time>"}"""));
        assertThat(world.observe(ROTATION).action()).isEqualTo(Action.NONE);
    }

    @Test
    void ensure_whenThereIsNone_completesEveryWeek() {
        world.ensure(COMPLETION);

        assertThat(timing(NAME + ".complete").period()).isEqualTo(Duration.ofDays(7));
        assertThat(Json.parse(
                        world.schedules.find(NAME + ".complete").orElseThrow().input()))
                .isEqualTo(Json.parse("{\"topology\": \"minimal\", \"complete\": true}"));
    }

    @Test
    void ensure_whenThePeriodChanges_changesTheSchedule() {
        world.ensure(Phase.ROTATION_SCHEDULE);
        world.change(Topologies.minimal(
                document -> document.set("rotation", Json.object().put("every", "P60D"))));

        assertThat(world.observe(ROTATION).details()).containsExactly("period: PT720H -> PT1440H");
        assertThat(world.ensure(ROTATION)).isEqualTo("UPDATED");

        assertThat(timing(NAME).period()).isEqualTo(Duration.ofDays(60));
        assertThat(world.observe(COMPLETION).action()).isEqualTo(Action.NONE);
    }

    @Test
    void ensure_whenSomebodyChangedOrDeletedIt_putsItBack() {
        world.ensure(ROTATION);
        world.schedules.put(new Schedule(NAME, new Timing.Once(Instant.parse("2027-01-01T00:00:00Z")), "{}"));
        assertThat(world.ensure(ROTATION)).isEqualTo("UPDATED");
        assertThat(timing(NAME).period()).isEqualTo(Duration.ofDays(30));

        world.schedules.delete(NAME);
        assertThat(world.ensure(ROTATION)).isEqualTo("CREATED");
    }

    @Test
    void ensure_whenManyTopologiesAreAppliedTogether_rotatesEachAtAnotherTime() {
        var times = IntStream.range(0, 20).mapToObj(i -> "topology-" + i).map(name -> {
            try (var other = new ControlWorld(Topologies.minimal(document -> document.put("name", name)))) {
                other.ensure(ROTATION);
                return ((Timing.Every) other.schedules
                                .find(ScheduleNames.rotation(name))
                                .orElseThrow()
                                .timing())
                        .first();
            }
        });

        assertThat(times.distinct().count()).isGreaterThan(15);
    }

    @Test
    void observe_whenThereIsNoSecret_wantsNoSchedule() {
        world.change(Topologies.minimal(document -> {
            document.putArray("clusters");
            document.putArray("accounts");
        }));

        assertThat(world.observe()).extracting(Finding::phase).doesNotContain(Phase.ROTATION_SCHEDULE);
    }

    @Test
    void remove_whenThereOrGone_isGone() {
        world.ensure(ROTATION);
        world.ensure(COMPLETION);
        world.schedules.delete(NAME);

        world.remove(ROTATION);
        world.remove(COMPLETION);

        assertThat(world.schedules.names("fairlead")).isEmpty();
    }

    @Test
    void names_whenTopologyAndSecretHaveTheLongestNames_areShortEnough() {
        var longest = "t".repeat(36);

        assertThat(ScheduleNames.drain(longest, "s".repeat(400)))
                .hasSizeLessThanOrEqualTo(64)
                .isNotEqualTo(ScheduleNames.drain(longest, "s".repeat(399)));
        assertThat(ScheduleNames.completion(longest)).hasSizeLessThanOrEqualTo(64);
    }
}
