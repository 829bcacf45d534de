package io.fairlead.kafka.link;

import static io.fairlead.aws.secrets.ClientSecretCalls.ofOurs;

import io.fairlead.core.permission.Condition;
import io.fairlead.core.permission.Permissions;
import io.fairlead.core.rotation.LinkLabel;

/** What {@link ConfirmLink} needs in AWS: of all labels it moves those of links only. */
public final class ConfirmLinkPermissions {
    public static final Permissions ALL = Permissions.of(
            ofOurs("DescribeSecret"),
            ofOurs("GetSecretValue"),
            ofOurs("UpdateSecretVersionStage").when(Condition.like("secretsmanager:VersionStage", LinkLabel.EVERY)));

    private ConfirmLinkPermissions() {}
}
