package io.fairlead.local.aws.scheduler;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.aws.cron.ScheduleExpression;
import io.fairlead.local.aws.wire.Json;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What CreateSchedule and UpdateSchedule set: all of it each time, defaults for what is left out.
 *
 * @param json as GetSchedule shows it
 * @param start before which nothing fires; null for none
 * @param end at which nothing fires any more; null for none
 */
record Settings(
        ObjectNode json,
        ScheduleExpression expression,
        ZoneId zone,
        @Nullable Instant start,
        @Nullable Instant end,
        Target target) {
    private static final List<String> AS_GIVEN =
            List.of("ScheduleExpression", "FlexibleTimeWindow", "Description", "StartDate", "EndDate", "KmsKeyArn");
    private static final Duration START_TOLERANCE = Duration.ofMinutes(5);

    static Settings of(JsonNode request, Instant now) {
        var json = Json.object();
        AS_GIVEN.stream().filter(request::hasNonNull).forEach(member -> json.set(member, request.get(member)));
        json.put("State", choice(request, "State", "state", List.of("ENABLED", "DISABLED")));
        json.put(
                "ActionAfterCompletion",
                choice(request, "ActionAfterCompletion", "actionAfterCompletion", List.of("NONE", "DELETE")));
        json.put("ScheduleExpressionTimezone", Json.text(request, "ScheduleExpressionTimezone", "UTC"));
        requireWindow(request.path("FlexibleTimeWindow"));
        var target = Target.of(request);
        json.set("Target", target.json());
        var expression = expression(Members.required(request, "ScheduleExpression", "scheduleExpression"));
        var zone = zone(json.get("ScheduleExpressionTimezone").asText());
        return expression.isOneTime()
                ? new Settings(json, expression, zone, null, null, target)
                : recurring(json, expression, zone, target, now);
    }

    boolean isEnabled() {
        return json.path("State").asText().equals("ENABLED");
    }

    boolean deletesItself() {
        return json.path("ActionAfterCompletion").asText().equals("DELETE");
    }

    /** How much later than its time it may fire; every schedule has the precision of a minute only. */
    Duration window() {
        return Duration.ofMinutes(
                json.at("/FlexibleTimeWindow/MaximumWindowInMinutes").asInt(1));
    }

    private static Settings recurring(
            ObjectNode json, ScheduleExpression expression, ZoneId zone, Target target, Instant now) {
        var start = Members.instant(json, "StartDate");
        var end = Members.instant(json, "EndDate");
        if (start != null && start.isBefore(now.minus(START_TOLERANCE))) {
            throw Refusals.invalid("The StartDate you specify cannot be earlier than 5 minutes ago.");
        }
        if (end != null && !end.isAfter(start == null ? now : start)) {
            // Assumed: the words.
            throw Refusals.invalid("The EndDate you specify must be later than the StartDate and the present.");
        }
        return new Settings(json, expression, zone, start, end, target);
    }

    private static String choice(JsonNode request, String member, String path, List<String> allowed) {
        return Members.oneOf(allowed, Json.text(request, member, allowed.get(0)), path);
    }

    /** Assumed: the words about the length of the window. */
    private static void requireWindow(JsonNode window) {
        var mode = Members.required(window, "Mode", "flexibleTimeWindow.mode");
        var length = window.path("MaximumWindowInMinutes");
        Members.oneOf(List.of("OFF", "FLEXIBLE"), mode, "flexibleTimeWindow.mode");
        if (mode.equals("OFF") == length.isNumber()) {
            throw Refusals.invalid("MaximumWindowInMinutes belongs to the mode FLEXIBLE, which requires it.");
        }
        if (length.isNumber()) {
            Members.between(1, 1440, length.asInt(), "flexibleTimeWindow.maximumWindowInMinutes");
        }
    }

    private static ScheduleExpression expression(String text) {
        try {
            return ScheduleExpression.parse(text);
        } catch (IllegalArgumentException e) {
            throw Refusals.invalid("Invalid Schedule Expression " + text + ".");
        }
    }

    /** Assumed: the words. */
    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw Refusals.invalid("Invalid ScheduleExpressionTimezone " + name + ".");
        }
    }
}
