package io.fairlead.planner;

import io.fairlead.aws.FunctionPermissions;
import io.fairlead.aws.registry.RegistryPermissions;
import io.fairlead.aws.store.StorePermissions;
import io.fairlead.core.permission.Permissions;
import io.fairlead.core.permission.Role;

/** The planner function's role. */
public final class PlannerPermissions {
    private PlannerPermissions() {}

    public static Role role() {
        return FunctionPermissions.outside(
                "planner",
                Permissions.all(
                        StorePermissions.of("GetItem", "Query", "PutItem", "UpdateItem", "DeleteItem"),
                        RegistryPermissions.FIND,
                        S3DocumentPermissions.FETCH));
    }
}
