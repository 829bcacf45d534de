package io.fairlead.local.clock;

import java.time.Duration;
import java.time.Instant;

/** How the time of a world goes on: in jumps, or with the wall clock at some speed. */
final class Pace {
    private final Instant start;
    private final double speed;
    private final long realStart = System.nanoTime();

    private Pace(Instant start, double speed) {
        this.start = start;
        this.speed = speed;
    }

    static Pace jumping(Instant start) {
        return new Pace(start, 0);
    }

    static Pace walking(Instant start, double speed) {
        if (speed <= 0) {
            throw new IllegalArgumentException("speed must be positive, was " + speed);
        }
        return new Pace(start, speed);
    }

    Instant start() {
        return start;
    }

    boolean jumps() {
        return speed == 0;
    }

    /** The time of a world that goes with the wall clock. */
    Instant now() {
        return start.plusNanos((long) ((System.nanoTime() - realStart) * speed));
    }

    /** How long the wall clock takes until then. */
    long nanosUntil(Instant due) {
        return (long) (Duration.between(now(), due).toNanos() / speed);
    }
}
