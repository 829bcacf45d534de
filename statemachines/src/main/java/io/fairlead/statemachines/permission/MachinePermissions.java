package io.fairlead.statemachines.permission;

import io.fairlead.core.permission.AwsCall;
import io.fairlead.core.permission.Condition;
import io.fairlead.core.permission.CustomerKey;
import io.fairlead.core.permission.Permissions;
import io.fairlead.core.permission.Role;
import io.fairlead.core.permission.Trust;
import java.util.stream.Stream;

/** The roles of the state machines: what their tasks call, and what Step Functions itself does by them. */
public final class MachinePermissions {
    private static final String LOGS_PAGE = "https://docs.aws.amazon.com/step-functions/latest/dg/cw-logs.html";
    private static final String TRACES_PAGE =
            "https://docs.aws.amazon.com/step-functions/latest/dg/concepts-xray-tracing.html";
    private static final String KEY_PAGE =
            "https://docs.aws.amazon.com/step-functions/latest/dg/encryption-at-rest.html";

    private MachinePermissions() {}

    /** The role of the machine of that name. */
    public static Role role(String machine) {
        var calls = Tasks.of(machine).stream()
                .flatMap(task -> TaskCalls.of(task).stream())
                .toArray(AwsCall[]::new);
        return new Role(
                machine,
                Trust.ofSource("states.amazonaws.com", arn(machine)),
                Permissions.all(Permissions.of(calls), table(), logs(), traces(), executions(machine)));
    }

    static String arn(String machine) {
        return "arn:${Partition}:states:${Region}:${Account}:stateMachine:${Prefix}-" + machine;
    }

    private static Permissions table() {
        return Permissions.NONE.needing(
                CustomerKey.by("dynamodb", "kms:Decrypt").behind("the table's key", CustomerKey.TABLE_PAGE),
                CustomerKey.by("dynamodb", "kms:DescribeKey").behind("the table's key", CustomerKey.TABLE_PAGE));
    }

    private static Permissions logs() {
        return Stream.of(
                        "CreateLogDelivery",
                        "GetLogDelivery",
                        "UpdateLogDelivery",
                        "DeleteLogDelivery",
                        "ListLogDeliveries",
                        "PutResourcePolicy",
                        "DescribeResourcePolicies",
                        "DescribeLogGroups")
                .map(action -> AwsCall.toAny("logs:" + action, "CloudWatch Logs knows no resources for log deliveries")
                        .behind("its log", LOGS_PAGE))
                .reduce(Permissions.NONE, Permissions::needing, Permissions::all);
    }

    private static Permissions traces() {
        return Stream.of("PutTraceSegments", "PutTelemetryRecords", "GetSamplingRules", "GetSamplingTargets")
                .map(action -> AwsCall.toAny("xray:" + action, "X-Ray knows no resources for what is sent to it")
                        .behind("its traces", TRACES_PAGE))
                .reduce(Permissions.NONE, Permissions::needing, Permissions::all);
    }

    /** Its own history is encrypted; others' are, too, which it may read to find out how they ended. */
    private static Permissions executions(String machine) {
        var context = "kms:EncryptionContext:aws:states:stateMachineArn";
        return Permissions.NONE.needing(
                CustomerKey.to("kms:GenerateDataKey")
                        .when(Condition.equal(context, arn(machine)))
                        .behind("its history", KEY_PAGE),
                CustomerKey.to("kms:Decrypt")
                        .when(Condition.like(context, arn("*")))
                        .behind("histories", KEY_PAGE),
                CustomerKey.to("kms:GenerateDataKey")
                        .when(Condition.like(
                                "kms:EncryptionContext:SourceArn", "arn:${Partition}:logs:${Region}:${Account}:*"))
                        .behind("its log", KEY_PAGE));
    }
}
