package io.fairlead.control;

import io.fairlead.aws.FunctionPermissions;
import io.fairlead.aws.store.StorePermissions;
import io.fairlead.core.permission.Role;

/** The guard's role: it only looks. */
public final class GuardPermissions {
    private GuardPermissions() {}

    public static Role role() {
        return FunctionPermissions.outside("guard", StorePermissions.of("GetItem", "Query", "Scan"));
    }
}
