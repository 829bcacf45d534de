package io.fairlead.control.schedule;

import io.fairlead.aws.schedule.SchedulePermissions;
import io.fairlead.core.permission.Permissions;

/** What {@link RotationScheduleKind} needs in AWS. */
public final class RotationSchedulePermissions {
    public static final Permissions ALL =
            Permissions.all(SchedulePermissions.FIND, SchedulePermissions.PUT, SchedulePermissions.DELETE);

    private RotationSchedulePermissions() {}
}
