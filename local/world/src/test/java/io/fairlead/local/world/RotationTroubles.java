package io.fairlead.local.world;

import static java.util.Objects.requireNonNull;

import io.fairlead.local.world.RotationCell.Call;
import io.fairlead.local.world.RotationCell.Delivery;
import io.fairlead.local.world.RotationCell.Events;
import io.fairlead.local.world.RotationCell.Firing;
import io.fairlead.local.world.RotationCell.Schedule;
import io.fairlead.local.world.RotationCell.Trouble;
import io.fairlead.local.world.faults.Faults.Hit;
import io.fairlead.local.world.faults.Where;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lets one thing at a time go wrong in a world, and notes what there is that could. */
final class RotationTroubles {
    private static final Duration BETWEEN_EVENTS = Duration.ofMinutes(7);
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Pattern ONE_OF_MANY = Pattern.compile("(keep-alive-|.*\\.drain\\.).*");

    private final World world;
    private final Set<Where> calls = new LinkedHashSet<>();
    private final Set<String> events = new LinkedHashSet<>();
    private final Set<String> schedules = new LinkedHashSet<>();
    private @Nullable Trouble trouble;
    private Consumer<String> hit = execution -> {};
    private int happened;

    RotationTroubles(World world) {
        this.world = world;
        world.faults().onCall(call -> {
            if (!call.caller().isEmpty()) { // else it is a person's
                calls.add(Matrix.where(call));
            }
        });
        world.faults().onHit(this::hit);
        world.aws()
                .events()
                .interfere((event, target) -> delays(event.detailType() + " to " + target.replaceAll(".*:", "")));
        world.aws()
                .scheduler()
                .interfere((schedule, time) ->
                        firings(ONE_OF_MANY.matcher(schedule).replaceFirst("$1*")));
    }

    /**
     * From now on this goes wrong.
     *
     * @param hit told when a call is hit, with the world's lock held: of the execution that it is made for, if of any
     */
    void begin(Trouble trouble, Consumer<String> hit) {
        world.clock().exclusively(() -> {
            this.trouble = trouble;
            this.hit = hit;
            happened = 0;
        });
        if (trouble instanceof Call call) {
            world.faults().add(call.fault());
        }
    }

    /** Nothing goes wrong any more; says whether it has. */
    boolean end() {
        world.faults().clear();
        return world.clock().exclusively(() -> {
            trouble = null;
            return happened > 0;
        });
    }

    boolean hasHappened() {
        return world.clock().exclusively(() -> happened > 0);
    }

    /** Forgets what there was so far. */
    void watch() {
        world.clock().exclusively(() -> {
            calls.clear();
            events.clear();
            schedules.clear();
        });
    }

    /** Everything that could go wrong with what was there. */
    List<Trouble> all() {
        return world.clock().exclusively(() -> {
            var all = new ArrayList<Trouble>();
            calls.forEach(where -> Matrix.faults(where).map(Call::new).forEach(all::add));
            events.forEach(event -> Stream.of(Delivery.values())
                    .map(delivery -> new Events(event, delivery))
                    .forEach(all::add));
            schedules.forEach(schedule -> Stream.of(Firing.values())
                    .map(firing -> new Schedule(schedule, firing))
                    .forEach(all::add));
            return all;
        });
    }

    private void hit(Hit fault) {
        happened++;
        hit.accept(fault.call().execution());
    }

    private List<Duration> delays(String event) {
        events.add(event);
        if (!(trouble instanceof Events mine && mine.where().equals(event))) {
            return List.of(Duration.ZERO);
        }
        happened++;
        return switch (requireNonNull(mine).delivery()) {
            case LOST -> List.of();
            case TWICE -> List.of(Duration.ZERO, Duration.ZERO);
            case TEN_MINUTES_LATE -> List.of(Duration.ofMinutes(10));
            case A_DAY_LATE -> List.of(A_DAY);
            case AGAIN_A_DAY_LATER -> List.of(Duration.ZERO, A_DAY);
            case BACKWARDS -> List.of(A_DAY.minus(BETWEEN_EVENTS.multipliedBy(happened)));
        };
    }

    private int firings(String schedule) {
        schedules.add(schedule);
        if (!(trouble instanceof Schedule mine && mine.where().equals(schedule))) {
            return 1;
        }
        happened++;
        return switch (mine.firing()) {
            // Only once: who misses every week has no schedule.
            case MISSED -> happened > 1 ? 1 : 0;
            case DOUBLED -> 2;
        };
    }
}
