package io.fairlead.statemachines.permission;

import io.fairlead.core.permission.AwsCall;
import io.fairlead.core.permission.CustomerKey;
import io.fairlead.core.permission.Permissions;
import io.fairlead.core.permission.Role;
import io.fairlead.core.permission.Trust;

/** By which roles rules and schedules start what they start. */
public final class StarterPermissions {
    private static final String FUNCTIONS = "arn:${Partition}:lambda:${Region}:${Account}:function:${Prefix}-";
    private static final String QUEUE = "arn:${Partition}:sqs:${Region}:${Account}:${DeadLetterQueue}";
    private static final String RULES = "arn:${Partition}:events:${Region}:${Account}:rule/";
    private static final String QUEUE_PAGE =
            "https://docs.aws.amazon.com/scheduler/latest/UserGuide/configuring-schedule-dlq.html";

    private StarterPermissions() {}

    /** The role of the rules. */
    public static Role rules() {
        return new Role(
                "events",
                Trust.ofSource(
                        "events.amazonaws.com",
                        RULES + "${Prefix}-failed-executions",
                        RULES + "${Prefix}-new-current-versions"),
                Permissions.of(
                        AwsCall.to("states:StartExecution", MachinePermissions.arn("announce-failure")),
                        AwsCall.to("states:StartExecution", MachinePermissions.arn("rotate-keys"))));
    }

    /** The role of the schedules, of topologies and of the installation itself. */
    public static Role schedules() {
        var groups = "arn:${Partition}:scheduler:${Region}:${Account}:schedule-group/${ScheduleGroup}";
        return new Role(
                "scheduler",
                Trust.ofSource("scheduler.amazonaws.com", groups, groups + "-installation"),
                Permissions.of(
                                AwsCall.to("states:StartExecution", MachinePermissions.arn("rotate-keys")),
                                AwsCall.to("lambda:InvokeFunction", FUNCTIONS + "control", FUNCTIONS + "rotation"),
                                AwsCall.toAll(
                                        "lambda:InvokeFunction",
                                        "each workload network has functions that are kept alive",
                                        FUNCTIONS + "network-*",
                                        FUNCTIONS + "kafka-*"))
                        .needing(
                                AwsCall.to("sqs:SendMessage", QUEUE).behind("the dead-letter queue", QUEUE_PAGE),
                                CustomerKey.by("sqs", "kms:Decrypt").behind("the dead-letter queue's key", QUEUE_PAGE),
                                CustomerKey.by("sqs", "kms:GenerateDataKey")
                                        .behind("the dead-letter queue's key", QUEUE_PAGE)));
    }
}
