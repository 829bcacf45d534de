package io.fairlead.local.confluent.kafka;

import io.fairlead.local.confluent.AwsSide;
import io.fairlead.local.confluent.http.Incoming;
import io.fairlead.local.confluent.organization.AccessPoint;
import io.fairlead.local.confluent.organization.Addresses;
import io.fairlead.local.confluent.organization.KafkaCluster;
import io.fairlead.local.confluent.organization.Organization;
import java.net.URI;
import java.util.Optional;

/** Which names of the data plane lead somewhere at this moment. */
final class PrivateNames {
    private final Organization organization;
    private final Addresses addresses;
    private final AwsSide aws;

    PrivateNames(Organization organization, Addresses addresses, AwsSide aws) {
        this.organization = organization;
        this.addresses = addresses;
        this.aws = aws;
    }

    boolean leadSomewhere(Incoming incoming) {
        if (addresses.isLoopback()) {
            return true;
        }
        var host = incoming.host();
        return isPublic(host)
                || organization
                        .accessPoints
                        .all()
                        .filter(point -> leadsThrough(point, host, incoming.path()))
                        .anyMatch(this::isConnected);
    }

    /** A name of this access point, and for Kafka one of the cluster that the path names. */
    private boolean leadsThrough(AccessPoint point, String host, String path) {
        var clusters = organization
                .clustersOf(point.environmentId())
                .filter(KafkaCluster::isUp)
                .filter(cluster -> path.startsWith("/kafka/v3/clusters/" + cluster.id))
                .map(cluster -> cluster.id);
        var registry = organization.registryOf(point.environmentId()).map(found -> found.id);
        return clusters.anyMatch(id -> isNameOf(id, point, host))
                || (!path.startsWith("/kafka/")
                        && registry.filter(id -> isNameOf(id, point, host)).isPresent());
    }

    private boolean isNameOf(String resourceId, AccessPoint point, String host) {
        return host.equals(addresses.publicName(resourceId, point))
                || host.equals(addresses.privateName(resourceId, point));
    }

    private boolean isConnected(AccessPoint point) {
        return point.phase == AccessPoint.Phase.READY
                && aws.endpoint(point.vpcEndpointId)
                        .filter(AwsSide.Endpoint::isAvailable)
                        .isPresent();
    }

    /** Schema Registry and the clusters that are not private have public names too. */
    private boolean isPublic(String host) {
        return organization.registries.all().anyMatch(registry -> isHostOf(addresses.publicRest(registry), host))
                || organization
                        .clusters
                        .all()
                        .filter(cluster -> cluster.isUp() && !cluster.shape.isPrivate())
                        .anyMatch(cluster -> isHostOf(addresses.flatRest(cluster), host));
    }

    private static boolean isHostOf(String url, String host) {
        return Optional.ofNullable(URI.create(url).getHost())
                .filter(host::equals)
                .isPresent();
    }
}
