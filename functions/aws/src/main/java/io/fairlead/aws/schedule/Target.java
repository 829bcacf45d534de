package io.fairlead.aws.schedule;

import io.fairlead.core.operation.Surroundings;

/**
 * What all schedules of an installation start.
 *
 * @param group that the schedules are in
 * @param machine ARN of the machine {@code rotate-keys}
 * @param role ARN of the role that EventBridge Scheduler starts it with
 * @param deadLetters ARN of the queue for starts that failed for a day
 */
public record Target(String group, String machine, String role, String deadLetters) {
    /** As the infrastructure tells the function. */
    public static Target of(Surroundings surroundings) {
        return new Target(
                surroundings.require("FAIRLEAD_SCHEDULE_GROUP"),
                surroundings.require("FAIRLEAD_ROTATE_MACHINE"),
                surroundings.require("FAIRLEAD_SCHEDULER_ROLE"),
                surroundings.require("FAIRLEAD_SCHEDULER_DLQ"));
    }
}
