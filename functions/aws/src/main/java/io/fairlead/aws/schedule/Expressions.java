package io.fairlead.aws.schedule;

import io.fairlead.core.schedule.Schedule.Timing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The expressions in which EventBridge Scheduler takes times. All are in UTC. */
final class Expressions {
    private static final Map<String, Duration> UNITS =
            Map.of("day", Duration.ofDays(1), "hour", Duration.ofHours(1), "minute", Duration.ofMinutes(1));

    private static final Pattern RATE = Pattern.compile("rate\\((\\d+) (minute|hour|day)s?\\)");
    private static final Pattern AT = Pattern.compile("at\\((\\S+)\\)");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    private Expressions() {}

    static String of(Timing timing) {
        return switch (timing) {
            case Timing.Every every -> rate(every.period());
            case Timing.Once once ->
                "at(" + SECONDS.format(LocalDateTime.ofInstant(up(once.at()), ZoneOffset.UTC)) + ')';
        };
    }

    /** The period of a rate; empty for other expressions. */
    static Optional<Duration> period(String expression) {
        return Optional.of(RATE.matcher(expression))
                .filter(rate -> rate.matches())
                .map(rate ->
                        UNITS.getOrDefault(rate.group(2), Duration.ZERO).multipliedBy(Long.parseLong(rate.group(1))));
    }

    /** The time of what happens once; empty for other expressions. */
    static Optional<Instant> at(String expression) {
        return Optional.of(AT.matcher(expression))
                .filter(at -> at.matches())
                .map(at -> LocalDateTime.parse(at.group(1)).toInstant(ZoneOffset.UTC));
    }

    /** In the largest unit that the period is a multiple of. */
    private static String rate(Duration period) {
        return new TreeMap<>(UNITS)
                .entrySet().stream()
                        .filter(unit -> period.toSeconds() % unit.getValue().toSeconds() == 0)
                        .findFirst()
                        .map(unit -> rate(period.dividedBy(unit.getValue()), unit.getKey()))
                        .orElseGet(() -> rate(period.plusSeconds(59).toMinutes(), "minute"));
    }

    private static String rate(long number, String unit) {
        return "rate(" + number + ' ' + unit + (number == 1 ? ")" : "s)");
    }

    /** Never early: what is due then must be due. */
    private static Instant up(Instant time) {
        var second = time.truncatedTo(ChronoUnit.SECONDS);
        return second.equals(time) ? time : second.plusSeconds(1);
    }
}
