package io.fairlead.local.aws.cron;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.BitSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The two fields of a cron expression that choose days, with what is special to them: {@code L}, {@code W} and {@code #}. */
final class Days {
    private static final Pattern NEAREST = Pattern.compile("(\\d+)W");
    private static final Pattern LAST = Pattern.compile("(\\w+)L");
    private static final Pattern NTH = Pattern.compile("(\\w+)#([1-5])");

    private Days() {}

    static Predicate<LocalDate> ofMonth(String text) {
        if (text.equals("L")) {
            return date -> date.getDayOfMonth() == date.lengthOfMonth();
        }
        var nearest = NEAREST.matcher(text);
        if (nearest.matches()) {
            var day = Field.DAYS_OF_MONTH.number(nearest.group(1));
            return date -> day <= date.lengthOfMonth() && date.equals(weekdayNearest(date.withDayOfMonth(day)));
        }
        var days = Field.DAYS_OF_MONTH.parse(text);
        return date -> days.get(date.getDayOfMonth());
    }

    static Predicate<LocalDate> ofWeek(String text) {
        if (text.equals("L")) {
            return date -> date.getDayOfWeek() == DayOfWeek.SATURDAY;
        }
        var last = LAST.matcher(text);
        if (last.matches()) {
            var day = dayOfWeek(last.group(1));
            return date -> date.equals(date.with(TemporalAdjusters.lastInMonth(day)));
        }
        var nth = NTH.matcher(text);
        if (nth.matches()) {
            var day = dayOfWeek(nth.group(1));
            var number = Integer.parseInt(nth.group(2));
            return date -> date.getDayOfWeek() == day && (date.getDayOfMonth() - 1) / 7 + 1 == number;
        }
        var days = Field.DAYS_OF_WEEK.parse(text);
        return date -> containsDay(days, date.getDayOfWeek());
    }

    private static boolean containsDay(BitSet days, DayOfWeek day) {
        return days.get(day.getValue() % 7 + 1);
    }

    private static DayOfWeek dayOfWeek(String text) {
        return DayOfWeek.SUNDAY.plus(Field.DAYS_OF_WEEK.number(text) - 1);
    }

    /** Of the same month. */
    private static LocalDate weekdayNearest(LocalDate date) {
        return switch (date.getDayOfWeek()) {
            case SATURDAY -> date.getDayOfMonth() == 1 ? date.plusDays(2) : date.minusDays(1);
            case SUNDAY -> date.getDayOfMonth() == date.lengthOfMonth() ? date.minusDays(2) : date.plusDays(1);
            default -> date;
        };
    }
}
