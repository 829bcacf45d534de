package io.fairlead.control.retirement;

import static io.fairlead.aws.secrets.ClientSecretCalls.ofAny;

import io.fairlead.aws.schedule.SchedulePermissions;
import io.fairlead.core.permission.Permissions;

/** What {@link Retire} needs in AWS. */
public final class RetirementPermissions {
    /** Which keys the versions of a secret hold; what is not due yet is done by a schedule. */
    public static final Permissions ALL = Permissions.all(
            Permissions.of(ofAny("DescribeSecret"), ofAny("GetSecretValue"), ofAny("ListSecretVersionIds")),
            SchedulePermissions.PUT,
            SchedulePermissions.DELETE);

    private RetirementPermissions() {}
}
