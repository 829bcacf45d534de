package io.fairlead.network;

import io.fairlead.aws.FunctionPermissions;
import io.fairlead.aws.registry.RegistryPermissions;
import io.fairlead.aws.store.StorePermissions;
import io.fairlead.core.permission.Permissions;
import io.fairlead.core.permission.Role;
import io.fairlead.network.endpoint.EndpointPermissions;
import io.fairlead.network.record.DnsRecordPermissions;
import io.fairlead.network.zone.HostedZonePermissions;

/** The roles of the network functions. */
public final class NetworkPermissions {
    private static final Permissions EVERYWHERE = Permissions.all(
            StorePermissions.of("GetItem", "Query", "PutItem", "DeleteItem"),
            RegistryPermissions.FIND,
            EndpointPermissions.LOOK,
            EndpointPermissions.REMOVE,
            HostedZonePermissions.LOOK,
            HostedZonePermissions.REMOVE,
            DnsRecordPermissions.ALL);

    private NetworkPermissions() {}

    /** Of the function in a workload network. */
    public static Role inVpc() {
        return FunctionPermissions.inVpc(
                "network",
                Permissions.all(
                        EVERYWHERE,
                        StorePermissions.of("UpdateItem"),
                        EndpointPermissions.ENSURE,
                        HostedZonePermissions.ENSURE));
    }

    /** Of the function that takes down what is left of networks whose own function is gone: it makes nothing. */
    public static Role outside() {
        return FunctionPermissions.outside("network", EVERYWHERE);
    }
}
