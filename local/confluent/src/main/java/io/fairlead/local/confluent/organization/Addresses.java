package io.fairlead.local.confluent.organization;

import io.fairlead.local.confluent.EndpointsMode;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The addresses that are advertised for clusters and registries.
 *
 * <p>With {@link EndpointsMode#LOOPBACK} all of them are the one plain port: the path names the Kafka cluster, the key names
 * the registry, and nobody speaks Kafka's own protocol at the bootstrap address.
 */
public record Addresses(EndpointsMode mode, int dataPlanePort) {
    private static final String LOOPBACK_BOOTSTRAP = "127.0.0.1:9092";

    public String rest(KafkaCluster cluster, AccessPoint point) {
        return isLoopback() ? loopback() : https(publicName(cluster.id, point));
    }

    public String bootstrap(KafkaCluster cluster, AccessPoint point) {
        return isLoopback() ? LOOPBACK_BOOTSTRAP : publicName(cluster.id, point) + ":9092";
    }

    public String rest(RegistryCluster registry, AccessPoint point) {
        return isLoopback() ? loopback() : https(publicName(registry.id, point));
    }

    /** The deprecated address without access point. For private clusters it resolves only where an attachment is. */
    public String flatRest(KafkaCluster cluster) {
        return isLoopback() ? loopback() : https(flatName(cluster));
    }

    public String flatBootstrap(KafkaCluster cluster) {
        return isLoopback() ? LOOPBACK_BOOTSTRAP : flatName(cluster) + ":9092";
    }

    public String publicRest(RegistryCluster registry) {
        return isLoopback()
                ? loopback()
                : https("psrc-" + registry.id.substring(5) + "." + registry.region + ".aws.confluent.cloud");
    }

    public String flatRest(RegistryCluster registry) {
        return isLoopback() ? loopback() : https(registry.id + "." + registry.region + ".aws.private.confluent.cloud");
    }

    /** All addresses by which another cluster may reach this one. */
    public Set<String> bootstraps(KafkaCluster cluster, Stream<AccessPoint> points) {
        var all = new LinkedHashSet<String>();
        points.forEach(point -> all.add(bootstrap(cluster, point)));
        all.add(flatBootstrap(cluster));
        return all;
    }

    /** The zone that the VPC must have. */
    public String zone(AccessPoint point) {
        return point.label() + "." + point.gateway.region + ".aws.accesspoint.confluent.cloud";
    }

    /** The advertised name: public, and an alias of the private one. */
    public String publicName(String resourceId, AccessPoint point) {
        return resourceId + "-" + point.label() + "." + point.gateway.region + ".aws.accesspoint.glb.confluent.cloud";
    }

    public String privateName(String resourceId, AccessPoint point) {
        return resourceId + "." + zone(point);
    }

    public boolean isLoopback() {
        return mode == EndpointsMode.LOOPBACK;
    }

    private static String flatName(KafkaCluster cluster) {
        return cluster.shape.isPrivate()
                ? cluster.id + "." + cluster.shape.region() + ".aws.private.confluent.cloud"
                : "pkc-" + cluster.id.substring(4) + "." + cluster.shape.region() + ".aws.confluent.cloud";
    }

    private String loopback() {
        return "http://127.0.0.1:" + dataPlanePort;
    }

    private String https(String name) {
        return "https://" + name + ":" + dataPlanePort;
    }
}
