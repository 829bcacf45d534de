package io.fairlead.local.aws.secretsmanager;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The fields of AWS's cron expressions: {@code , - * /}, names, and for days {@code L}, {@code W} and {@code #}. */
final class CronField {
    static final List<String> NO_NAMES = List.of();
    static final List<String> MONTHS =
            List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");

    private static final List<String> WEEKDAYS = List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");

    private CronField() {}

    /** The numbers that the field stands for; names count from the smallest. */
    static NavigableSet<Integer> numbers(String field, int smallest, int greatest, List<String> names) {
        var numbers = new TreeSet<Integer>();
        for (var term : field.split(",", -1)) {
            var step = term.split("/", 2);
            var range = step[0].split("-", 2);
            var all = step[0].equals("*");
            var from = all ? smallest : number(range[0], smallest, names);
            var open = all || step.length == 2;
            var to = range.length == 2 ? number(range[1], smallest, names) : open ? greatest : from;
            var by = step.length == 2 ? number(step[1], 0, NO_NAMES) : 1;
            if (from < smallest || to > greatest || by < 1) {
                throw unreadable(field);
            }
            for (var number = from; number <= to; number += by) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    static Predicate<LocalDate> daysOfMonth(String field) {
        return anyOf(field, term -> {
            if (term.equals("L")) {
                return date -> date.getDayOfMonth() == date.lengthOfMonth();
            }
            if (term.endsWith("W")) {
                var day = number(term.substring(0, term.length() - 1), 1, NO_NAMES);
                return date -> date.equals(nearestWorkday(date, day));
            }
            var days = numbers(term, 1, 31, NO_NAMES);
            return date -> days.contains(date.getDayOfMonth());
        });
    }

    /** 1 is Sunday. */
    static Predicate<LocalDate> daysOfWeek(String field) {
        return anyOf(field, term -> {
            var nth = term.split("#", 2);
            if (nth.length == 2) {
                var day = weekday(nth[0]);
                var count = number(nth[1], 1, NO_NAMES);
                return date -> date.equals(date.with(TemporalAdjusters.dayOfWeekInMonth(count, day)));
            }
            if (term.length() > 1 && term.endsWith("L")) {
                var day = weekday(term.substring(0, term.length() - 1));
                return date -> date.equals(date.with(TemporalAdjusters.lastInMonth(day)));
            }
            var days = numbers(term.equals("L") ? "7" : term, 1, 7, WEEKDAYS);
            return date -> days.contains(date.getDayOfWeek().getValue() % 7 + 1);
        });
    }

    private interface Term {
        Predicate<LocalDate> dates(String term);
    }

    private static Predicate<LocalDate> anyOf(String field, Term meaning) {
        return Arrays.stream(field.split(",", -1)).map(meaning::dates).reduce(date -> false, Predicate::or);
    }

    private static DayOfWeek weekday(String name) {
        var sundayFirst = number(name, 1, WEEKDAYS);
        if (sundayFirst < 1 || sundayFirst > 7) {
            throw unreadable(name);
        }
        return DayOfWeek.SUNDAY.plus(sundayFirst - 1L);
    }

    /** The workday nearest to that day, in the same month. */
    private static LocalDate nearestWorkday(LocalDate month, int day) {
        var date = month.withDayOfMonth(Math.min(day, month.lengthOfMonth()));
        return switch (date.getDayOfWeek()) {
            case SATURDAY -> date.getDayOfMonth() == 1 ? date.plusDays(2) : date.minusDays(1);
            case SUNDAY -> date.getDayOfMonth() == date.lengthOfMonth() ? date.minusDays(2) : date.plusDays(1);
            default -> date;
        };
    }

    private static int number(String text, int smallest, List<String> names) {
        var name = names.indexOf(text);
        if (name < 0 && !text.matches("\\d{1,4}")) {
            throw unreadable(text);
        }
        return name < 0 ? Integer.parseInt(text) : smallest + name;
    }

    private static RuntimeException unreadable(String field) {
        return RotationRules.refused("The schedule expression isn't valid at " + field + ".");
    }
}
