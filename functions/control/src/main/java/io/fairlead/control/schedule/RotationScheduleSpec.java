package io.fairlead.control.schedule;

import io.fairlead.core.json.Json;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.topology.Topology;
import java.time.Duration;

/**
 * What a document asks of a schedule.
 *
 * @param purpose tells the schedules of a topology apart
 * @param name in EventBridge Scheduler
 * @param input of the machine {@code rotate-keys}
 */
record RotationScheduleSpec(String purpose, String name, Duration period, String input) {
    private static final Duration WEEK = Duration.ofDays(7);

    /** Delivered twice or late, it replaces nothing twice: keys that are younger than the time of the firing stay. */
    static RotationScheduleSpec rotation(Topology topology) {
        var input = Json.object().put("topology", topology.name()).put("since", "<aws.scheduler.scheduled-time>");
        return new RotationScheduleSpec(
                "rotation",
                ScheduleNames.rotation(topology.name()),
                topology.rotation().every(),
                Json.write(input));
    }

    static RotationScheduleSpec completion(Topology topology) {
        var input = Json.object().put("topology", topology.name()).put("complete", true);
        return new RotationScheduleSpec(
                "completion", ScheduleNames.completion(topology.name()), WEEK, Json.write(input));
    }

    Ref ref() {
        return new Ref("rotation-schedule", purpose);
    }
}
