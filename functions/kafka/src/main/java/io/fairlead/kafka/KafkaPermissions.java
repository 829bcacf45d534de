package io.fairlead.kafka;

import io.fairlead.aws.FunctionPermissions;
import io.fairlead.aws.store.StorePermissions;
import io.fairlead.core.permission.Permissions;
import io.fairlead.core.permission.Role;
import io.fairlead.kafka.link.ConfirmLinkPermissions;
import io.fairlead.kafka.rest.KeyPermissions;

/** The role of a workload network's kafka function. What is on the clusters needs no permission in AWS but that for the keys. */
public final class KafkaPermissions {
    private KafkaPermissions() {}

    public static Role role() {
        return FunctionPermissions.inVpc(
                "kafka",
                Permissions.all(
                        StorePermissions.of("GetItem", "Query", "PutItem", "UpdateItem", "DeleteItem"),
                        KeyPermissions.READ,
                        ConfirmLinkPermissions.ALL));
    }
}
