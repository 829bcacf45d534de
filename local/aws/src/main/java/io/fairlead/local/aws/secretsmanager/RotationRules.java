package io.fairlead.local.aws.secretsmanager;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.aws.cron.Cron;
import io.fairlead.local.aws.wire.AwsError;
import io.fairlead.local.aws.wire.Json;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The member {@code RotationRules} as the caller gave it. AWS's words for a rule that it refuses are Assumed but for the two
 * that the tests name.
 *
 * @param afterDays 0 when there is an expression instead, or no schedule at all
 * @param duration such as {@code 3h}
 */
record RotationRules(
        int afterDays, @Nullable String duration, @Nullable String expression) {
    static final RotationRules NONE = new RotationRules(0, null, null);

    private static final Pattern RATE = Pattern.compile("rate\\((\\d{1,3}) (hour|day)s?\\)");
    private static final Pattern CRON = Pattern.compile("cron\\((.+)\\)");
    private static final Pattern HOURS = Pattern.compile("(\\d{1,2})h");
    private static final Duration DAY = Duration.ofDays(1);
    private static final int SHORTEST_RATE_HOURS = 4;

    static RotationRules of(JsonNode rules) {
        var days = rules.path("AutomaticallyAfterDays");
        var expression = Json.text(rules, "ScheduleExpression");
        if (!days.isMissingNode() && expression != null) {
            throw refused("You cannot specify both rotation frequency and schedule expression together.");
        }
        if (!days.isMissingNode() && (days.asInt() < 1 || days.asInt() > 1000)) {
            throw refused("RotationRules.AutomaticallyAfterDays must be within 1-1000.");
        }
        var result = new RotationRules(days.asInt(), Json.text(rules, "Duration"), expression);
        result.refuseUnknownDuration();
        result.calendar(); // refuses an expression that it cannot read
        return result;
    }

    /**
     * As DescribeSecret shows them.
     *
     * @param days between the last rotation and the next window, which AWS calculates from an expression; 0 if not yet
     */
    ObjectNode json(int days) {
        var json = Json.object();
        if (afterDays > 0 || days > 0) {
            json.put("AutomaticallyAfterDays", afterDays > 0 ? afterDays : days);
        }
        if (duration != null) {
            json.put("Duration", duration);
        }
        if (expression != null) {
            json.put("ScheduleExpression", expression);
        }
        return json;
    }

    /** When it rotates; null when nothing says so, and then it rotates on demand only. */
    @Nullable
    RotationCalendar calendar() {
        if (expression == null) {
            return afterDays == 0 ? null : new RotationCalendar.EveryDays(afterDays, within(DAY, DAY));
        }
        var rate = RATE.matcher(expression);
        if (rate.matches()) {
            return rate(Integer.parseInt(rate.group(1)), rate.group(2).equals("hour"));
        }
        var cron = CRON.matcher(expression);
        if (cron.matches()) {
            return cron(onTheHour(cron.group(1)));
        }
        throw notValid(expression);
    }

    /** Windows start on the hour. */
    private static Cron onTheHour(String fields) {
        if (!fields.startsWith("0 ")) {
            throw notValid("cron(" + fields + ")");
        }
        try {
            return Cron.parse(fields);
        } catch (IllegalArgumentException unreadable) {
            throw notValid("cron(" + fields + ")");
        }
    }

    private RotationCalendar rate(int number, boolean hours) {
        if (number == 0 || (hours && number < SHORTEST_RATE_HOURS)) {
            throw refused("The rotation schedule can't be more often than every four hours.");
        }
        return hours
                ? new RotationCalendar.EveryHours(number, within(Duration.ofHours(1), Duration.ofHours(number)))
                : new RotationCalendar.EveryDays(number, within(DAY, DAY));
    }

    /** Several hours make it a schedule in hours, whose window is one hour; one makes it a schedule in days. */
    private RotationCalendar cron(Cron cron) {
        var hours = cron.hours();
        var untilMidnight = Duration.ofHours(24L - hours.previousSetBit(hours.length()));
        var usual = hours.cardinality() > 1 ? Duration.ofHours(1) : untilMidnight;
        return new RotationCalendar.AtHours(cron, within(usual, untilMidnight));
    }

    /** The window must not reach into the next one, nor into the next day. */
    private Duration within(Duration usual, Duration longest) {
        var wanted = duration == null ? usual : Duration.ofHours(Long.parseLong(duration.replace("h", "")));
        if (wanted.compareTo(longest) > 0) {
            throw refused("The rotation window must not extend into the next rotation window or the next UTC day.");
        }
        return wanted;
    }

    private void refuseUnknownDuration() {
        if (duration != null && !HOURS.matcher(duration).matches()) {
            throw refused("The rotation window duration " + duration + " isn't valid.");
        }
    }

    private static AwsError notValid(String expression) {
        return refused("The schedule expression " + expression + " isn't valid.");
    }

    private static AwsError refused(String message) {
        return AwsError.of("InvalidParameterException", message);
    }
}
