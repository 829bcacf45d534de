package io.fairlead.local.aws.secretsmanager;

import io.fairlead.local.aws.cron.Cron;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** When the windows of a schedule are, all in UTC. */
sealed interface RotationCalendar {
    /** The window that follows a rotation, or a window's start; null when there is none any more. */
    @Nullable
    RotationWindow after(Instant rotation);

    /** How long a window is open at most. */
    Duration length();

    /** {@code AutomaticallyAfterDays} and {@code rate(n days)}: the window opens at midnight. */
    record EveryDays(int days, Duration length) implements RotationCalendar {
        @Override
        public RotationWindow after(Instant rotation) {
            return RotationWindow.of(rotation.truncatedTo(ChronoUnit.DAYS).plus(days, ChronoUnit.DAYS), length);
        }
    }

    /** {@code rate(n hours)}. Assumed: counted from the hour of the previous rotation. */
    record EveryHours(int hours, Duration length) implements RotationCalendar {
        @Override
        public RotationWindow after(Instant rotation) {
            return RotationWindow.of(rotation.truncatedTo(ChronoUnit.HOURS).plus(hours, ChronoUnit.HOURS), length);
        }
    }

    /** {@code cron(...)}; no window reaches into the next day. */
    record AtHours(Cron cron, Duration length) implements RotationCalendar {
        @Override
        public @Nullable RotationWindow after(Instant rotation) {
            var start = cron.next(rotation.plusNanos(1), rotation, ZoneOffset.UTC);
            if (start == null) {
                return null;
            }
            var midnight = start.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
            var end = start.plus(length);
            return new RotationWindow(start, end.isAfter(midnight) ? midnight : end);
        }
    }
}
