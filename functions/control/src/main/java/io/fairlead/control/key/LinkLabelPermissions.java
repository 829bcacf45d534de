package io.fairlead.control.key;

import static io.fairlead.aws.secrets.ClientSecretCalls.ofOurs;

import io.fairlead.core.permission.Condition;
import io.fairlead.core.permission.Permissions;
import io.fairlead.core.rotation.LinkLabel;

/** What {@link LinkLabels} needs in AWS. */
public final class LinkLabelPermissions {
    public static final Permissions ALL = Permissions.of(
            ofOurs("DescribeSecret"),
            ofOurs("UpdateSecretVersionStage").when(Condition.like("secretsmanager:VersionStage", LinkLabel.EVERY)));

    private LinkLabelPermissions() {}
}
