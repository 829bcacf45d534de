package io.fairlead.aws.schedule;

import io.fairlead.aws.errors.AwsCalls;
import io.fairlead.aws.errors.AwsErrors;
import io.fairlead.core.schedule.Schedule;
import io.fairlead.core.schedule.Schedule.Timing;
import io.fairlead.core.schedule.Schedules;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.ActionAfterCompletion;
import software.amazon.awssdk.services.scheduler.model.DeadLetterConfig;
import software.amazon.awssdk.services.scheduler.model.FlexibleTimeWindow;
import software.amazon.awssdk.services.scheduler.model.FlexibleTimeWindowMode;
import software.amazon.awssdk.services.scheduler.model.GetScheduleResponse;
import software.amazon.awssdk.services.scheduler.model.ScheduleState;
import software.amazon.awssdk.services.scheduler.model.ScheduleSummary;

/** Schedules in EventBridge Scheduler, all in one group and with one target. */
public final class EventBridgeSchedules implements Schedules {
    private static final Set<String> ABSENT = Set.of("ResourceNotFoundException");
    private static final Set<String> PRESENT = Set.of("ConflictException");

    private final SchedulerClient client;
    private final Target target;
    private final AwsCalls calls = new AwsCalls("EventBridge Scheduler", AwsErrors.SCHEDULER);

    public EventBridgeSchedules(SchedulerClient client, Target target) {
        this.client = client;
        this.target = target;
    }

    @Override
    public Optional<Schedule> find(String name) {
        return calls.find(
                        "looking for schedule " + name,
                        ABSENT,
                        () -> client.getSchedule(
                                get -> get.groupName(target.group()).name(name)))
                .map(found -> new Schedule(
                        name,
                        timing(found),
                        Objects.requireNonNullElse(found.target().input(), "")));
    }

    /** One that fires once may delete itself between two calls. */
    @Override
    public void put(Schedule schedule) {
        if (!create(schedule) && !update(schedule) && !create(schedule)) {
            throw calls.failure("writing schedule " + schedule.name(), "ConflictException", "it comes and goes");
        }
    }

    @Override
    public void delete(String name) {
        calls.find(
                "deleting schedule " + name,
                ABSENT,
                () -> client.deleteSchedule(
                        delete -> delete.groupName(target.group()).name(name)));
    }

    @Override
    public List<String> names(String prefix) {
        return calls.call(
                "listing the schedules " + prefix + "*",
                () ->
                        client
                                .listSchedulesPaginator(
                                        list -> list.groupName(target.group()).namePrefix(prefix))
                                .schedules()
                                .stream()
                                .map(ScheduleSummary::name)
                                .toList());
    }

    private boolean create(Schedule schedule) {
        return calls.find(
                        "creating schedule " + schedule.name(),
                        PRESENT,
                        () -> client.createSchedule(create -> create.groupName(target.group())
                                .name(schedule.name())
                                .scheduleExpression(Expressions.of(schedule.timing()))
                                .startDate(start(schedule))
                                .flexibleTimeWindow(window(schedule))
                                .actionAfterCompletion(afterwards(schedule))
                                .target(sdkTarget(schedule))))
                .isPresent();
    }

    /** All settings each time: what an update leaves out takes its default. The SDK's two requests have no type in common. */
    private boolean update(Schedule schedule) {
        return calls.find(
                        "changing schedule " + schedule.name(),
                        ABSENT,
                        () -> client.updateSchedule(update -> update.groupName(target.group())
                                .name(schedule.name())
                                .scheduleExpression(Expressions.of(schedule.timing()))
                                .startDate(start(schedule))
                                .flexibleTimeWindow(window(schedule))
                                .actionAfterCompletion(afterwards(schedule))
                                .target(sdkTarget(schedule))))
                .isPresent();
    }

    private software.amazon.awssdk.services.scheduler.model.Target sdkTarget(Schedule schedule) {
        return software.amazon.awssdk.services.scheduler.model.Target.builder()
                .arn(target.machine())
                .roleArn(target.role())
                .input(schedule.input())
                .deadLetterConfig(target.deadLetters()
                        .map(queue -> DeadLetterConfig.builder().arn(queue).build())
                        .orElse(null))
                .build();
    }

    private static @Nullable Instant start(Schedule schedule) {
        return schedule.timing() instanceof Timing.Every every ? every.first() : null;
    }

    private static FlexibleTimeWindow window(Schedule schedule) {
        var window = schedule.timing() instanceof Timing.Every every ? every.window() : Duration.ZERO;
        var builder = FlexibleTimeWindow.builder();
        return window.isZero()
                ? builder.mode(FlexibleTimeWindowMode.OFF).build()
                : builder.mode(FlexibleTimeWindowMode.FLEXIBLE)
                        .maximumWindowInMinutes((int) window.toMinutes())
                        .build();
    }

    private static ActionAfterCompletion afterwards(Schedule schedule) {
        return schedule.timing() instanceof Timing.Once ? ActionAfterCompletion.DELETE : ActionAfterCompletion.NONE;
    }

    /** One that somebody has switched off, or pointed elsewhere, never comes. */
    private Timing timing(GetScheduleResponse found) {
        var isOurs = found.state() == ScheduleState.ENABLED
                && target.machine().equals(found.target().arn())
                && target.role().equals(found.target().roleArn());
        var first = found.startDate() == null ? found.creationDate() : found.startDate();
        var minutes = found.flexibleTimeWindow().maximumWindowInMinutes();
        var window = Duration.ofMinutes(minutes == null ? 0 : minutes);
        return Expressions.at(found.scheduleExpression())
                .filter(at -> isOurs)
                .<Timing>map(Timing.Once::new)
                .orElseGet(() -> new Timing.Every(
                        Expressions.period(found.scheduleExpression())
                                .filter(period -> isOurs)
                                .orElse(Duration.ZERO),
                        first,
                        window));
    }
}
