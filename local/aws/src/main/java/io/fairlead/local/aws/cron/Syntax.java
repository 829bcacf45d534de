package io.fairlead.local.aws.cron;

import java.util.regex.Pattern;

/** How expressions are written. */
final class Syntax {
    static final Pattern FUNCTION = Pattern.compile("(rate|at|cron)\\((.*)\\)");
    static final Pattern RATE = Pattern.compile("([1-9]\\d{0,5}) (minute|hour|day)s?");
    /** Seconds are required, and no zone is allowed. */
    static final Pattern DATE_TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}");

    private Syntax() {}
}
