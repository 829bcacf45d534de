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

    void publish(String environmentId, String resourceId) {
        organization.advertisedAccessPoints(environmentId).forEach(point -> publish(point, resourceId));
    }

    void withdraw(String environmentId, String resourceId) {
        organization
                .advertisedAccessPoints(environmentId)
                .forEach(point -> publicNames.remove(addresses.publicName(resourceId, point)));
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
                .filter(KafkaCluster::isUp)
                .map(cluster -> cluster.id);
        var registry = organization
                .registryOf(point.environmentId())
                .filter(found -> found.provisioned)
                .map((RegistryCluster found) -> found.id);
        return Stream.concat(clusters, registry.stream());
    }
}
