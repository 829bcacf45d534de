package io.fairlead.aws.schedule;

import io.fairlead.core.permission.AwsCall;
import io.fairlead.core.permission.Condition;
import io.fairlead.core.permission.Permissions;

/** What it needs in AWS to have schedules in the topologies' group. */
public final class SchedulePermissions {
    public static final Permissions FIND = Permissions.of(schedule("scheduler:GetSchedule"));
    public static final Permissions DELETE = Permissions.of(schedule("scheduler:DeleteSchedule"));

    /** Whoever makes a schedule hands over the role by which it starts its target. */
    public static final Permissions PUT = Permissions.of(
                    schedule("scheduler:CreateSchedule"), schedule("scheduler:UpdateSchedule"))
            .needing(
                    AwsCall.to("iam:PassRole", "arn:${Partition}:iam::${Account}:role/${SchedulerRole}")
                            .when(Condition.equal("iam:PassedToService", "scheduler.amazonaws.com"))
                            .behind(
                                    "scheduler:CreateSchedule",
                                    "https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoneventbridgescheduler.html"));

    private SchedulePermissions() {}

    private static AwsCall schedule(String action) {
        return AwsCall.toAll(
                action,
                "topologies and client secrets give schedules their names",
                "arn:${Partition}:scheduler:${Region}:${Account}:schedule/${ScheduleGroup}/*");
    }
}
