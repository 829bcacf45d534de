package io.fairlead.local.cli;

import java.time.Duration;

/** How durations are shown. */
final class Times {
    private Times() {}

    /** {@code 8:41}, with hours only where there are any. */
    static String clock(Duration duration) {
        return duration.toHours() > 0
                ? "%d:%02d:%02d".formatted(duration.toHours(), duration.toMinutesPart(), duration.toSecondsPart())
                : "%d:%02d".formatted(duration.toMinutes(), duration.toSecondsPart());
    }

    /** No longer than that. */
    static String cut(String text, int length) {
        return text.length() > length ? text.substring(0, length - 1) + "…" : text;
    }
}
