package io.fairlead.aws.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fairlead.aws.api.RestApi;
import io.fairlead.aws.testing.AwsWorld;
import io.fairlead.core.errors.InvalidRequest;
import io.fairlead.core.schedule.Schedule;
import io.fairlead.core.schedule.Schedule.Timing;
import io.fairlead.core.testing.SchedulesContract;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.ScheduleState;

class EventBridgeSchedulesTest extends SchedulesContract<AwsWorld> {
    private static final String NAME = "fairlead-prod";

    EventBridgeSchedulesTest() {
        super(new AwsWorld());
    }

    private Schedule monthly() {
        return new Schedule(
                NAME,
                new Timing.Every(Duration.ofDays(30), world.clock.instant().plusSeconds(60), Duration.ofMinutes(15)),
                "{}");
    }

    /** Nobody would notice otherwise that keys grow old. */
    @Test
    void find_whenSomebodySwitchedItOff_isNotAsItWasPut() {
        schedules.put(monthly());
        client().updateSchedule(update -> {
            var found =
                    client().getSchedule(get -> get.groupName(AwsWorld.GROUP).name(NAME));
            update.groupName(AwsWorld.GROUP)
                    .name(NAME)
                    .scheduleExpression(found.scheduleExpression())
                    .startDate(found.startDate())
                    .flexibleTimeWindow(found.flexibleTimeWindow())
                    .target(found.target())
                    .state(ScheduleState.DISABLED);
        });

        assertThat(schedules.find(NAME)).get().isNotEqualTo(monthly());
        schedules.put(monthly());
        assertThat(schedules.find(NAME)).contains(monthly());
    }

    /** Nobody would hear of a start that failed for a day. */
    @Test
    void put_whateverTheSchedule_namesTheQueueForDeadLetters() {
        schedules.put(monthly());

        assertThat(client().getSchedule(get -> get.groupName(AwsWorld.GROUP).name(NAME))
                        .target()
                        .deadLetterConfig()
                        .arn())
                .isEqualTo(world.target().deadLetters());
        var another = new Target(
                AwsWorld.GROUP, world.target().machine(), world.target().role(), "another");
        assertThat(new EventBridgeSchedules(api(), another).find(NAME)).get().isNotEqualTo(monthly());
    }

    @Test
    void find_whenItStartsAnotherMachine_isNotAsItWasPut() {
        schedules.put(monthly());
        var ours = world.target();
        var another = new Target(AwsWorld.GROUP, ours.machine() + "2", ours.role(), ours.deadLetters());

        assertThat(new EventBridgeSchedules(api(), another).find(NAME)).get().isNotEqualTo(monthly());
    }

    @Test
    void put_whenThereIsNoGroup_saysWhatToDeploy() {
        var ours = world.target();
        var nowhere = new Target("nowhere", ours.machine(), ours.role(), ours.deadLetters());

        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> new EventBridgeSchedules(api(), nowhere).put(monthly()))
                .withMessageContainingAll(NAME, "FAIRLEAD_SCHEDULE_GROUP");
    }

    private RestApi api() {
        return new RestApi(world.ports.connection("scheduler"));
    }

    private SchedulerClient client() {
        return world.sdk(SchedulerClient.builder());
    }
}
