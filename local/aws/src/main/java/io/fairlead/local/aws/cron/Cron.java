package io.fairlead.local.aws.cron;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * At the minutes that six fields choose: minutes, hours, day of month, month, day of week, year.
 *
 * @param minutes of the hour
 * @param hours of the day
 * @param days that both fields of days, the months and the years allow
 */
public record Cron(BitSet minutes, BitSet hours, Predicate<LocalDate> days) implements ScheduleExpression {
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

    /** Reads the six fields; an IllegalArgumentException when they are not such. */
    public static Cron parse(String text) {
        var fields = text.split(" ", -1);
        // One of the two fields of days has to be a question mark, since they cannot both choose.
        if (fields.length != 6 || fields[2].equals("?") == fields[4].equals("?")) {
            throw new IllegalArgumentException(text);
        }
        var months = Field.MONTHS.parse(fields[3]);
        var years = Field.YEARS.parse(fields[5]);
        Predicate<LocalDate> season = date -> months.get(date.getMonthValue()) && years.get(date.getYear());
        return new Cron(
                Field.MINUTES.parse(fields[0]),
                Field.HOURS.parse(fields[1]),
                season.and(Days.ofMonth(fields[2])).and(Days.ofWeek(fields[4])));
    }

    @Override
    public @Nullable Instant next(Instant from, Instant beginning, ZoneId zone) {
        for (var date = LocalDate.ofInstant(from, zone); !date.isAfter(LAST_DAY); date = date.plusDays(1)) {
            var time = days.test(date) ? firstOf(date, from, zone) : null;
            if (time != null) {
                return time;
            }
        }
        return null;
    }

    private @Nullable Instant firstOf(LocalDate date, Instant from, ZoneId zone) {
        for (var hour = hours.nextSetBit(0); hour >= 0; hour = hours.nextSetBit(hour + 1)) {
            for (var minute = minutes.nextSetBit(0); minute >= 0; minute = minutes.nextSetBit(minute + 1)) {
                var time = at(date, LocalTime.of(hour, minute), zone);
                if (time != null && !time.isBefore(from)) {
                    return time;
                }
            }
        }
        return null;
    }

    /** A time that the clocks leave out in spring is left out; one that comes twice in autumn counts once, the first time. */
    private static @Nullable Instant at(LocalDate date, LocalTime time, ZoneId zone) {
        var local = date.atTime(time);
        var offsets = zone.getRules().getValidOffsets(local);
        return offsets.isEmpty() ? null : local.toInstant(offsets.get(0));
    }
}
