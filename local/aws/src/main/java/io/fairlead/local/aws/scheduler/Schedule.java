package io.fairlead.local.aws.scheduler;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.aws.wire.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A schedule as it is until the next update.
 *
 * @param created when it came into being
 * @param modified when these settings were made
 * @param request by which they were made, with its client token
 */
record Schedule(ScheduleKey key, String arn, Settings settings, Instant created, Instant modified, ObjectNode request) {
    /** When it fires for the first time; null for never. */
    @Nullable
    Instant first() {
        return notBefore(beginning().isAfter(modified) ? beginning() : modified);
    }

    @Nullable
    Instant after(Instant firing) {
        return notBefore(firing.plusNanos(1));
    }

    /** A rate counts from its StartDate, or from the moment it is created: then it fires at once. Assumed: an update too. */
    private Instant beginning() {
        var start = settings.start();
        return start == null ? modified : start;
    }

    private @Nullable Instant notBefore(Instant from) {
        var next = settings.expression().next(from, beginning(), settings.zone());
        var end = settings.end();
        return next == null || (end != null && !next.isBefore(end)) ? null : next;
    }

    /** GetSchedule. */
    ObjectNode view() {
        return head().setAll(settings.json());
    }

    /** One line of ListSchedules. */
    ObjectNode summary() {
        var summary = head().put("State", settings.json().path("State").asText());
        summary.putObject("Target").put("Arn", settings.target().arn());
        return summary;
    }

    private ObjectNode head() {
        var head = Json.object().put("Arn", arn).put("GroupName", key.group()).put("Name", key.name());
        head.set("CreationDate", Json.epoch(created));
        head.set("LastModificationDate", Json.epoch(modified));
        return head;
    }
}
