package io.fairlead.rotation;

import io.fairlead.aws.FunctionPermissions;
import io.fairlead.aws.event.AnnouncementPermissions;
import io.fairlead.aws.registry.RegistryPermissions;
import io.fairlead.aws.secrets.CloudApiKeyPermissions;
import io.fairlead.aws.store.StorePermissions;
import io.fairlead.core.permission.Admission;
import io.fairlead.core.permission.AwsCall;
import io.fairlead.core.permission.Permissions;
import io.fairlead.core.permission.Role;
import io.fairlead.core.permission.Trust;
import io.fairlead.rotation.proof.ProofPermissions;
import io.fairlead.rotation.step.StepPermissions;

/** The rotation function's role, and who may call it. */
public final class RotationPermissions {
    private RotationPermissions() {}

    public static Role role() {
        return FunctionPermissions.outside(
                "rotation",
                Permissions.all(
                        StorePermissions.of("GetItem", "Query", "PutItem", "DeleteItem"),
                        RegistryPermissions.FIND,
                        CloudApiKeyPermissions.READ,
                        StepPermissions.ALL,
                        ProofPermissions.PROVE,
                        AnnouncementPermissions.PUBLISH));
    }

    /** Who may call it. */
    public static Admission caller() {
        return Admission.of(
                Trust.ofAccount(
                        "secretsmanager.amazonaws.com",
                        "the page advises the account alone: with the ARN of one secret the function could rotate no other"),
                "https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotating-secrets-required-permissions-function.html",
                AwsCall.to(
                        "lambda:InvokeFunction",
                        "arn:${Partition}:lambda:${Region}:${Account}:function:${Prefix}-rotation"));
    }
}
