package io.fairlead.control;

import io.fairlead.aws.FunctionPermissions;
import io.fairlead.aws.event.AnnouncementPermissions;
import io.fairlead.aws.secrets.CloudApiKeyPermissions;
import io.fairlead.aws.store.StorePermissions;
import io.fairlead.control.clientsecret.ClientSecretPermissions;
import io.fairlead.control.key.LinkLabelPermissions;
import io.fairlead.control.retirement.RetirementPermissions;
import io.fairlead.control.rotation.KeyRotationPermissions;
import io.fairlead.control.schedule.RotationSchedulePermissions;
import io.fairlead.core.permission.Permissions;
import io.fairlead.core.permission.Role;

/** The control function's role. Kinds that are not named here exist at Confluent only. */
public final class ControlPermissions {
    private ControlPermissions() {}

    public static Role role() {
        return FunctionPermissions.outside(
                "control",
                Permissions.all(
                        StorePermissions.of("GetItem", "Query", "Scan", "PutItem", "UpdateItem", "DeleteItem"),
                        CloudApiKeyPermissions.READ,
                        ClientSecretPermissions.ALL,
                        LinkLabelPermissions.ALL,
                        KeyRotationPermissions.ALL,
                        RetirementPermissions.ALL,
                        RotationSchedulePermissions.ALL,
                        AnnouncementPermissions.PUBLISH));
    }
}
