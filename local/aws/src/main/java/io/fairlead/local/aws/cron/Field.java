package io.fairlead.local.aws.cron;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * One field of a cron expression that is a set of numbers: {@code *}, {@code ?}, values, ranges, steps and lists of these.
 *
 * @param least number that is allowed
 * @param greatest number that is allowed
 * @param names that stand for numbers, the first for {@code firstName}
 * @param firstName the number of the first name
 */
record Field(int least, int greatest, List<String> names, int firstName) {
    static final Field MINUTES = numbers(0, 59);
    static final Field HOURS = numbers(0, 23);
    static final Field DAYS_OF_MONTH = numbers(1, 31);
    static final Field MONTHS = new Field(
            1, 12, List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"), 1);
    /** 1 is Sunday. */
    static final Field DAYS_OF_WEEK = new Field(1, 7, List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"), 1);

    static final Field YEARS = numbers(1970, 2199);

    private static Field numbers(int least, int greatest) {
        return new Field(least, greatest, List.of(), 0);
    }

    /** The numbers that the text stands for; an IllegalArgumentException when it is not one of this field. */
    BitSet parse(String text) {
        var set = new BitSet();
        for (var item : text.split(",", -1)) {
            add(item, set);
        }
        return set;
    }

    private void add(String item, BitSet set) {
        var step = item.split("/", -1);
        var range = step[0].split("-", -1);
        if (step.length > 2 || range.length > 2) {
            throw new IllegalArgumentException(item);
        }
        var all = step[0].equals("*") || step[0].equals("?");
        var from = all ? least : number(range[0]);
        var single = !all && range.length == 1 && step.length == 1;
        var to = single ? from : range.length == 2 ? number(range[1]) : greatest;
        var by = step.length == 2 ? Integer.parseInt(step[1]) : 1;
        if (from > to || by < 1) {
            throw new IllegalArgumentException(item);
        }
        for (var value = from; value <= to; value += by) {
            set.set(value);
        }
    }

    /** One number or name of this field. */
    int number(String text) {
        var name = names.indexOf(text.toUpperCase(Locale.ROOT));
        var number = name < 0 ? Integer.parseInt(text) : firstName + name;
        if (number < least || number > greatest) {
            throw new IllegalArgumentException(text);
        }
        return number;
    }
}
