package io.fairlead.local.aws.scheduler;

import io.fairlead.local.aws.wire.Account;
import io.fairlead.local.aws.wire.AwsError;
import io.fairlead.local.aws.wire.Ids;
import io.fairlead.local.aws.wire.Json;
import io.fairlead.local.clock.WorldClock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One firing on its way to its target: tried again while the target cannot take it, and given up some time. */
final class Delivery {
    /** Documented is exponential backoff without figures. Assumed: up to eight minutes, which are 185 attempts in a day. */
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(8);

    private final Surroundings surroundings;
    private final Schedule schedule;
    private final Instant scheduledTime;
    private final Runnable done;

    /** What a delivery works with. */
    record Surroundings(
            WorldClock clock, Account account, Ids ids, Destinations destinations, Consumer<DeadLetter> deadLetters) {}

    Delivery(Surroundings surroundings, Schedule schedule, Instant scheduledTime, Runnable done) {
        this.surroundings = surroundings;
        this.schedule = schedule;
        this.scheduledTime = scheduledTime;
        this.done = done;
    }

    void begin() {
        attempt(1, surroundings.clock().instant(), FIRST_PAUSE);
    }

    private void attempt(int number, Instant since, Duration pause) {
        var executionId = surroundings.ids().hex(16);
        var input = input(executionId, number);
        try {
            surroundings.destinations().send(schedule.settings().target(), input);
            done.run();
        } catch (AwsError refused) {
            var exhausted = exhausted(number, since, pause);
            if (isPassing(refused) && exhausted == null) {
                again(number + 1, since, pause);
            } else {
                giveUp(executionId, number, input, refused, isPassing(refused) ? exhausted : null);
            }
        }
    }

    private void again(int number, Instant since, Duration pause) {
        var twice = pause.multipliedBy(2);
        var next = twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
        var clock = surroundings.clock();
        clock.schedule(pause, () -> clock.exclusively(() -> attempt(number, since, next)));
    }

    private @Nullable String exhausted(int number, Instant since, Duration pause) {
        var target = schedule.settings().target();
        if (number > target.maximumRetries()) {
            return "MaximumRetryAttempts";
        }
        var next = surroundings.clock().instant().plus(pause);
        return next.isAfter(since.plus(target.maximumAge())) ? "MaximumEventAgeInSeconds" : null;
    }

    private void giveUp(String executionId, int number, String input, AwsError refused, @Nullable String exhausted) {
        var target = schedule.settings().target();
        surroundings
                .deadLetters()
                .accept(new DeadLetter(
                        target.deadLetterQueue(),
                        schedule.arn(),
                        target.arn(),
                        executionId,
                        scheduledTime,
                        number - 1,
                        refused.code(),
                        refused.text(),
                        exhausted,
                        input));
        done.run();
    }

    /** Assumed: what is not there or not allowed is not tried again, as EventBridge documents it of its rules. */
    private static boolean isPassing(AwsError refused) {
        return refused.status() >= 500
                || refused.status() == 429
                || refused.code().equals("ThrottlingException");
    }

    private String input(String executionId, int number) {
        var given = schedule.settings().target().input();
        return (given == null ? event() : given)
                .replace("<aws.scheduler.schedule-arn>", schedule.arn())
                .replace("<aws.scheduler.scheduled-time>", time())
                .replace("<aws.scheduler.execution-id>", executionId)
                .replace("<aws.scheduler.attempt-number>", String.valueOf(number));
    }

    /** What templated targets get when the schedule has no input, as it is found in users' test events. */
    private String event() {
        var event = Json.object()
                .put("version", "0")
                .put("id", surroundings.ids().uuid())
                .put("detail-type", "Scheduled Event")
                .put("source", "aws.scheduler")
                .put("account", surroundings.account().id())
                .put("time", time())
                .put("region", surroundings.account().region());
        event.set("resources", Json.texts(List.of(schedule.arn())));
        return Json.write(event.put("detail", "{}"));
    }

    private String time() {
        return scheduledTime.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
