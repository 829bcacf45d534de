package io.fairlead.core.resource;

/** How resources that others refer to are named. A kind that nobody refers to names itself. */
public final class Refs {
    private Refs() {}

    public static Ref environment(String name) {
        return new Ref("environment", name);
    }

    public static Ref gateway(String name) {
        return new Ref("gateway", name);
    }

    public static Ref vpcEndpoint(String network) {
        return new Ref("vpc-endpoint", network);
    }

    public static Ref accessPoint(String network) {
        return new Ref("access-point", network);
    }

    public static Ref hostedZone(String network) {
        return new Ref("hosted-zone", network);
    }

    public static Ref cluster(String name) {
        return new Ref("kafka-cluster", name);
    }

    public static Ref schemaRegistry(String environment) {
        return new Ref("schema-registry", environment);
    }

    public static Ref dnsRecord(String network) {
        return new Ref("dns-record", network);
    }

    public static Ref serviceAccount(String name) {
        return new Ref("service-account", name);
    }

    public static Ref clientSecret(String name) {
        return new Ref("client-secret", name);
    }

    /** That its client secret is rotated. */
    public static Ref keyRotation(String clientSecret) {
        return new Ref("key-rotation", clientSecret);
    }

    public static Ref topic(String cluster, String topic) {
        return new Ref("topic", cluster + "/" + topic);
    }

    public static Ref acls(String cluster) {
        return new Ref("acls", cluster);
    }

    public static Ref clusterLink(String link, String cluster) {
        return new Ref("cluster-link", link + "/" + cluster);
    }

    public static Ref mirrorTopic(String link, String cluster, String topic) {
        return new Ref("mirror-topic", link + "/" + cluster + "/" + topic);
    }
}
