package io.fairlead.local.aws.scheduler;

import io.fairlead.local.clock.Timer;
import io.fairlead.local.clock.WorldClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Lets each enabled schedule fire at its next time, and then at the one after that. */
final class Firings {
    private final WorldClock clock;
    private final RandomGenerator random;
    private final Delivery.Surroundings surroundings;
    private final Consumer<Schedule> deletion;
    private final Map<ScheduleKey, Timer> next = new HashMap<>();
    private Interference interference = Interference.NONE;

    /**
     * Fires nothing yet.
     *
     * @param deletion of a schedule that wants to be deleted after its last firing
     */
    Firings(RandomGenerator random, Delivery.Surroundings surroundings, Consumer<Schedule> deletion) {
        this.clock = surroundings.clock();
        this.random = random;
        this.surroundings = surroundings;
        this.deletion = deletion;
    }

    void interfere(Interference by) {
        interference = by;
    }

    /** From now on by these settings. Assumed: a time that has passed before the schedule was made never comes. */
    void begin(Schedule schedule) {
        end(schedule.key());
        if (schedule.settings().isEnabled()) {
            plan(schedule, schedule.first());
        }
    }

    void end(ScheduleKey key) {
        var timer = next.remove(key);
        if (timer != null) {
            timer.cancel();
        }
    }

    private void plan(Schedule schedule, @Nullable Instant time) {
        if (time != null) {
            var seconds = schedule.settings().window().toSeconds();
            var late = Duration.ofSeconds(random.nextLong(seconds));
            next.put(
                    schedule.key(),
                    clock.schedule(
                            Duration.between(clock.instant(), time).plus(late),
                            () -> clock.exclusively(() -> fire(schedule, time))));
        }
    }

    private void fire(Schedule schedule, Instant time) {
        var following = schedule.after(time);
        var firings = interference.firings(schedule.key().name(), time);
        Runnable done =
                following == null && schedule.settings().deletesItself() ? () -> deletion.accept(schedule) : () -> {};
        next.remove(schedule.key());
        plan(schedule, following);
        for (var firing = 0; firing < firings; firing++) {
            new Delivery(surroundings, schedule, time, done).begin();
        }
        if (firings == 0) {
            done.run();
        }
    }
}
