package io.fairlead.rotation.step;

import static io.fairlead.aws.secrets.ClientSecretCalls.ofAny;
import static io.fairlead.aws.secrets.ClientSecretCalls.ofOurs;

import io.fairlead.core.permission.Condition;
import io.fairlead.core.permission.Permissions;

/** What the {@link Steps} need in AWS. What does not bear our tags can be looked at, to say why it is refused, and not be read. */
public final class StepPermissions {
    private static final Permissions CHECK = Permissions.of(ofAny("DescribeSecret"));

    private static final Permissions CREATE = Permissions.of(ofOurs("GetSecretValue"), ofOurs("PutSecretValue"));

    private static final Permissions TEST = Permissions.of(ofOurs("GetSecretValue"));

    private static final Permissions FINISH = Permissions.of(
            ofOurs("GetSecretValue"),
            ofOurs("UpdateSecretVersionStage")
                    .when(Condition.equal("secretsmanager:VersionStage", "AWSCURRENT", "AWSPENDING")));

    public static final Permissions ALL = Permissions.all(CHECK, CREATE, TEST, FINISH);

    private StepPermissions() {}
}
