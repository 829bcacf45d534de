package io.fairlead.local.world.faults;

import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which of the calls are hit.
 *
 * @param first counted from 1
 * @param last of those that are hit; not considered with a time
 * @param during how long all calls are hit from the first on; absent for a number of calls
 */
public record When(int first, int last, @Nullable Duration during) {
    static final When FIRST = new When(1, 1, null);

    private static final Pattern COUNT = Pattern.compile("#(\\d{1,6})(?:-(\\d{1,6}))?");

    public When {
        if (first < 1 || last < first) {
            throw new IllegalArgumentException("occurrences count from #1 upwards, e.g. #2 or #1-3");
        }
    }

    static When parse(String text) {
        var count = COUNT.matcher(text);
        if (!count.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no occurrence; write #2 or #1-3");
        }
        var first = Integer.parseInt(count.group(1));
        return new When(first, count.group(2) == null ? first : Integer.parseInt(count.group(2)), null);
    }

    When lasting(Duration time) {
        return new When(first, last, time);
    }

    @Override
    public String toString() {
        return last == first ? "#" + first : "#" + first + "-" + last;
    }
}
