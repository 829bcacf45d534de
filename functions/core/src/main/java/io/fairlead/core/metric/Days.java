package io.fairlead.core.metric;

import java.time.Duration;

/** Times in the unit that people think of keys in. */
public final class Days {
    private static final double SECONDS_OF_A_DAY = Duration.ofDays(1).toSeconds();

    private Days() {}

    /** With fractions; negative for what has passed. */
    public static double in(Duration time) {
        return time.toSeconds() / SECONDS_OF_A_DAY;
    }
}
