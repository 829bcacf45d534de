package io.fairlead.local.aws.secretsmanager;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.NavigableSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * {@code cron(Minutes Hours Day-of-month Month Day-of-week Year)} of a rotation schedule, whose windows start on the hour.
 *
 * @param hours of the day, in UTC
 * @param days the dates on which it applies
 */
record CronHours(NavigableSet<Integer> hours, Predicate<LocalDate> days) {
    /** A date that never comes, such as one of a past year, is not looked for any longer: 29 February comes within 8 years. */
    private static final int YEARS = 8;

    static CronHours parse(String fields) {
        var field = fields.strip().split(" +", -1);
        if (field.length != 6 || !field[0].equals("0") || field[2].equals("?") == field[4].equals("?")) {
            throw RotationRules.refused("The schedule expression cron(" + fields + ") isn't valid.");
        }
        var months = CronField.numbers(field[3], 1, 12, CronField.MONTHS);
        var years = CronField.numbers(field[5], 1970, 2199, CronField.NO_NAMES);
        var day = field[2].equals("?") ? CronField.daysOfWeek(field[4]) : CronField.daysOfMonth(field[2]);
        return new CronHours(
                CronField.numbers(field[1], 0, 23, CronField.NO_NAMES),
                date -> months.contains(Month.from(date).getValue())
                        && years.contains(date.getYear())
                        && day.test(date));
    }

    /** The first hour of the schedule after that moment. */
    @Nullable
    Instant after(Instant moment) {
        var first = LocalDate.ofInstant(moment, ZoneOffset.UTC);
        return first.datesUntil(first.plusYears(YEARS))
                .filter(days)
                .flatMap(date -> hours.stream().map(hour -> date.atTime(hour, 0).toInstant(ZoneOffset.UTC)))
                .filter(hour -> hour.isAfter(moment))
                .findFirst()
                .orElse(null);
    }
}
