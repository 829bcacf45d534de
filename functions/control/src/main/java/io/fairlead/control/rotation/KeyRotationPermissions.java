package io.fairlead.control.rotation;

import static io.fairlead.aws.secrets.ClientSecretCalls.ofAny;
import static io.fairlead.aws.secrets.ClientSecretCalls.ofOurs;

import io.fairlead.aws.schedule.SchedulePermissions;
import io.fairlead.core.permission.AwsCall;
import io.fairlead.core.permission.Condition;
import io.fairlead.core.permission.Permissions;

/** What {@link KeyRotationKind} and the {@link Duties} of a rotation need in AWS. */
public final class KeyRotationPermissions {
    private static final String FUNCTION = "arn:${Partition}:lambda:${Region}:${Account}:function:${Prefix}-rotation";

    /** Whether a secret is rotated, by what, and which keys its versions hold. */
    private static final Permissions LOOK = Permissions.all(
            Permissions.of(ofAny("DescribeSecret"), ofAny("GetSecretValue"), ofAny("ListSecretVersionIds")),
            SchedulePermissions.FIND);

    /** By our function only: nobody is to have secrets handed over to another one. */
    private static final Permissions ENSURE_AND_ROTATE = Permissions.of(ofOurs("RotateSecret")
                    .when(Condition.of(
                            Condition.Operator.ARN_LIKE_IF_EXISTS, "secretsmanager:RotationLambdaARN", FUNCTION)))
            .needing(AwsCall.to("lambda:InvokeFunction", FUNCTION)
                    .behind(
                            "secretsmanager:RotateSecret",
                            "https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_RotateSecret.html"));

    private static final Permissions REMOVE =
            Permissions.all(Permissions.of(ofOurs("CancelRotateSecret")), SchedulePermissions.DELETE);

    /** A rotation that cannot come right any more is given up. */
    private static final Permissions ROTATE = Permissions.of(
            ofOurs("UpdateSecretVersionStage").when(Condition.equal("secretsmanager:VersionStage", "AWSPENDING")));

    public static final Permissions ALL = Permissions.all(LOOK, ENSURE_AND_ROTATE, REMOVE, ROTATE);

    private KeyRotationPermissions() {}
}
