package io.fairlead.core.resource;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The steps of a topology in the order in which they come up; the names of the lists that the state machines walk. The way
 * down is not the mirror image: roles, keys, names and endpoints outlive every call to the data plane, and a cluster takes
 * along what it contains.
 */
public enum Phase {
    ENVIRONMENT("environments"),
    GATEWAY("gateways"),
    VPC_ENDPOINT("vpcEndpoints"),
    ACCESS_POINT("accessPoints"),
    HOSTED_ZONE("hostedZones"),
    DNS_RECORD("dnsRecords"),
    SERVICE_ACCOUNT("serviceAccounts"),
    CLUSTER("clusters"),
    CLUSTER_ROLE("clusterRoles"),
    CLUSTER_SECRET("clusterSecrets"),
    SCHEMA_REGISTRY("schemaRegistries"),
    REGISTRY_ROLE("registryRoles"),
    REGISTRY_SECRET("registrySecrets"),
    TOPIC("topics"),
    ACL("acls"),
    CONNECTOR("connectors"),
    LINK("links"),
    MIRROR("mirrors"),
    KEY_ROTATION("keyRotations"),
    ROTATION_SCHEDULE("rotationSchedules");

    /** The way down. */
    public static final List<Phase> DOWN = List.of(
            ROTATION_SCHEDULE, // nobody makes keys of what is on its way out
            KEY_ROTATION,
            CONNECTOR,
            MIRROR,
            LINK,
            ACL,
            TOPIC,
            CLUSTER,
            REGISTRY_SECRET,
            CLUSTER_SECRET,
            REGISTRY_ROLE,
            CLUSTER_ROLE,
            SERVICE_ACCOUNT,
            SCHEMA_REGISTRY,
            ACCESS_POINT,
            VPC_ENDPOINT,
            GATEWAY,
            DNS_RECORD,
            HOSTED_ZONE,
            ENVIRONMENT);

    /** The ways to the data, which hold none. */
    private static final Set<Phase> PATH = EnumSet.of(GATEWAY, VPC_ENDPOINT, ACCESS_POINT, HOSTED_ZONE, DNS_RECORD);

    private final String list;

    Phase(String list) {
        this.list = list;
    }

    /** Whether what comes up here may be deleted and made again: it leads to data and holds none. */
    public boolean isReplaceable() {
        return PATH.contains(this);
    }

    /** The name of this phase's list in a plan. */
    public String list() {
        return list;
    }
}
