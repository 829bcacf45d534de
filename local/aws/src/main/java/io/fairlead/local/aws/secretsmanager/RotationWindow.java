package io.fairlead.local.aws.secretsmanager;

import java.time.Duration;
import java.time.Instant;

/**
 * The time in which Secrets Manager may begin a rotation, and tries again what fails.
 *
 * @param start always on the hour
 * @param end the first moment at which it is closed
 */
record RotationWindow(Instant start, Instant end) {
    static RotationWindow of(Instant start, Duration length) {
        return new RotationWindow(start, start.plus(length));
    }

    /** What DescribeSecret shows: the last moment of the window. */
    Instant lastMoment() {
        return end.minusSeconds(1);
    }

    int hours() {
        return (int) Math.max(1, Duration.between(start, end).toHours());
    }
}
