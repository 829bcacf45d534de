package io.fairlead.local.confluent.organization;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that exists. */
public final class Organization {
    public final String id;
    public final String adminId;
    public final Instant createdAt;
    public final Lateness lateness;
    public final Shelf<Environment> environments;
    public final Shelf<KafkaCluster> clusters;
    public final Shelf<Gateway> gateways;
    public final Shelf<AccessPoint> accessPoints;
    public final Shelf<RegistryCluster> registries;
    public final Shelf<ServiceAccount> accounts;
    public final Shelf<RoleBinding> bindings;
    public final Shelf<ApiKey> keys;
    public final Shelf<Connector> connectors;

    public Organization(InstantSource clock, Ids ids, Duration listLag) {
        this.id = ids.uuid();
        this.adminId = ids.next("u");
        this.createdAt = clock.instant();
        this.lateness = new Lateness(clock, listLag);
        this.environments = new Shelf<>(clock, lateness);
        this.clusters = new Shelf<>(clock, lateness);
        this.gateways = new Shelf<>(clock, lateness);
        this.accessPoints = new Shelf<>(clock, lateness);
        this.registries = new Shelf<>(clock, lateness);
        this.accounts = new Shelf<>(clock, lateness);
        this.bindings = new Shelf<>(clock, lateness);
        this.keys = new Shelf<>(clock, lateness);
        this.connectors = new Shelf<>(clock, lateness);
    }

    public Crn crn() {
        return Crn.of("organization", id);
    }

    public Crn crn(Environment environment) {
        return environmentCrn(environment.id);
    }

    public Crn environmentCrn(String environmentId) {
        return crn().and("environment", environmentId);
    }

    /** The name of the cluster as a scope of roles; its resource name goes on with {@code /kafka=}. */
    public Crn crn(KafkaCluster cluster) {
        return environmentCrn(cluster.environmentId()).and("cloud-cluster", cluster.id);
    }

    public Crn crn(RegistryCluster registry) {
        return crn(registry.environment).and("schema-registry", registry.id);
    }

    /** A cluster takes its keys along. */
    public void removeWithKeys(KafkaCluster cluster) {
        removeKeysOf(cluster.id);
        clusters.remove(cluster);
    }

    public void removeWithKeys(RegistryCluster registry) {
        removeKeysOf(registry.id);
        registries.remove(registry);
    }

    private void removeKeysOf(String resourceId) {
        keys.all().filter(key -> key.resourceId.equals(resourceId)).toList().forEach(keys::remove);
    }

    public Optional<RegistryCluster> registryOf(String environmentId) {
        return registries
                .all()
                .filter(registry -> registry.environment.id.equals(environmentId))
                .findFirst();
    }

    public Stream<KafkaCluster> clustersOf(String environmentId) {
        return clusters.all().filter(cluster -> cluster.environmentId().equals(environmentId));
    }

    /** The access points whose addresses the environment's clusters and registry of that region advertise. */
    public Stream<AccessPoint> advertisedAccessPoints(String environmentId, String region) {
        return accessPoints
                .all()
                .filter(point -> point.environmentId().equals(environmentId)
                        && point.gateway.region.equals(region)
                        && point.isAdvertised());
    }

    public Stream<Connector> connectorsOf(KafkaCluster cluster) {
        return connectors.all().filter(connector -> connector.cluster.equals(cluster));
    }
}
