package io.fairlead.local.confluent.control;

import io.fairlead.local.confluent.PublicNames;
import io.fairlead.local.confluent.organization.AccessPoint;
import io.fairlead.local.confluent.organization.Addresses;
import io.fairlead.local.confluent.organization.KafkaCluster;
import io.fairlead.local.confluent.organization.Organization;
import io.fairlead.local.confluent.organization.RegistryCluster;
import java.util.stream.Stream;

/** The public aliases of the private names: one for each resource at each access point of its environment. */
final class AdvertisedNames {
    private final Organization organization;
    private final Addresses addresses;
    private final PublicNames publicNames;

    AdvertisedNames(Organization organization, Addresses addresses, PublicNames publicNames) {
        this.organization = organization;
        this.addresses = addresses;
        this.publicNames = publicNames;
    }

    void publish(KafkaCluster cluster) {
        points(cluster).forEach(point -> publish(point, cluster.id));
    }

    void withdraw(KafkaCluster cluster) {
        points(cluster).forEach(point -> publicNames.remove(addresses.publicName(cluster.id, point)));
    }

    private Stream<AccessPoint> points(KafkaCluster cluster) {
        return organization.advertisedAccessPoints(cluster.environmentId(), cluster.shape.region());
    }

    void publish(RegistryCluster registry) {
        organization
                .advertisedAccessPoints(registry.environment.id, registry.region)
                .forEach(point -> publish(point, registry.id));
    }

    void publish(AccessPoint point) {
        resources(point).forEach(resourceId -> publish(point, resourceId));
    }

    void withdraw(AccessPoint point) {
        resources(point).forEach(resourceId -> publicNames.remove(addresses.publicName(resourceId, point)));
    }

    private void publish(AccessPoint point, String resourceId) {
        if (!addresses.isLoopback()) {
            publicNames.cname(addresses.publicName(resourceId, point), addresses.privateName(resourceId, point));
        }
    }

    private Stream<String> resources(AccessPoint point) {
        var clusters = organization
                .clustersOf(point.environmentId())
                .filter(cluster -> cluster.isUp() && cluster.shape.region().equals(point.gateway.region))
                .map(cluster -> cluster.id);
        var registry = organization
                .registryOf(point.environmentId())
                .filter(found -> found.provisioned && found.region.equals(point.gateway.region))
                .map(found -> found.id);
        return Stream.concat(clusters, registry.stream());
    }
}
