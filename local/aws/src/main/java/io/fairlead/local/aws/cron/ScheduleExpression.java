package io.fairlead.local.aws.cron;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** When a schedule fires. */
public sealed interface ScheduleExpression permits ScheduleExpression.Rate, ScheduleExpression.At, Cron {
    /**
     * The first time that is not before {@code from}; null when there is none any more.
     *
     * @param beginning from which a rate counts
     * @param zone in which the expression is read
     */
    @Nullable
    Instant next(Instant from, Instant beginning, ZoneId zone);

    /** Whether it fires once at most. */
    default boolean isOneTime() {
        return false;
    }

    /** Reads an expression; an IllegalArgumentException when AWS would not take it. */
    static ScheduleExpression parse(String text) {
        var parts = Syntax.FUNCTION.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(text);
        }
        return switch (parts.group(1)) {
            case "rate" -> Rate.parse(parts.group(2));
            case "at" -> At.parse(parts.group(2));
            default -> Cron.parse(parts.group(2));
        };
    }

    /**
     * At a steady rate; a day is 24 hours, whatever the clocks of the zone do.
     *
     * @param period between two firings
     */
    record Rate(Duration period) implements ScheduleExpression {
        private static Rate parse(String text) {
            var parts = Syntax.RATE.matcher(text);
            if (!parts.matches()) {
                throw new IllegalArgumentException(text);
            }
            var number = Long.parseLong(parts.group(1));
            return new Rate(
                    switch (parts.group(2).toUpperCase(Locale.ROOT)) {
                        case "MINUTE" -> Duration.ofMinutes(number);
                        case "HOUR" -> Duration.ofHours(number);
                        default -> Duration.ofDays(number);
                    });
        }

        @Override
        public Instant next(Instant from, Instant beginning, ZoneId zone) {
            var passed = Duration.between(beginning, from);
            if (passed.isNegative() || passed.isZero()) {
                return beginning;
            }
            var periods = passed.minusNanos(1).dividedBy(period) + 1;
            return beginning.plus(period.multipliedBy(periods));
        }
    }

    /**
     * Once.
     *
     * @param time in the schedule's zone
     */
    record At(LocalDateTime time) implements ScheduleExpression {
        private static At parse(String text) {
            if (!Syntax.DATE_TIME.matcher(text).matches()) {
                throw new IllegalArgumentException(text);
            }
            try {
                return new At(LocalDateTime.parse(text));
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException(text, e);
            }
        }

        @Override
        public boolean isOneTime() {
            return true;
        }

        @Override
        public @Nullable Instant next(Instant from, Instant beginning, ZoneId zone) {
            var instant = time.atZone(zone).toInstant();
            return instant.isBefore(from) ? null : instant;
        }
    }
}
