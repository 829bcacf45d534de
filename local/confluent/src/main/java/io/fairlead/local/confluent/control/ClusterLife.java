package io.fairlead.local.confluent.control;

import io.fairlead.local.confluent.organization.Ids;
import io.fairlead.local.confluent.organization.KafkaCluster;
import io.fairlead.local.confluent.organization.Later;
import io.fairlead.local.confluent.organization.Organization;
import io.fairlead.local.confluent.organization.RegistryCluster;

/** How clusters come and go, and what comes and goes with them. */
final class ClusterLife {
    private final Organization organization;
    private final Ids ids;
    private final Later later;
    private final AdvertisedNames names;

    ClusterLife(Organization organization, Ids ids, Later later, AdvertisedNames names) {
        this.organization = organization;
        this.ids = ids;
        this.later = later;
        this.names = names;
    }

    void provision(KafkaCluster cluster) {
        later.after("confluent.kafka-cluster.provisioning", () -> provisioned(cluster));
    }

    private void provisioned(KafkaCluster cluster) {
        if (organization.clusters.find(cluster.id).isEmpty()) {
            return;
        }
        cluster.provisioned = true;
        names.publish(cluster);
        addRegistry(cluster);
    }

    /** The first cluster of an environment brings its Schema Registry along. */
    private void addRegistry(KafkaCluster cluster) {
        var environment = organization.environments.find(cluster.environmentId());
        if (environment.isEmpty()
                || organization.registryOf(cluster.environmentId()).isPresent()) {
            return;
        }
        var registry = organization.registries.add(
                new RegistryCluster(ids.next("lsrc"), later.now(), environment.get(), cluster.shape.region()));
        later.after("confluent.schema-registry.provisioning", () -> {
            registry.provisioned = true;
            names.publish(registry);
        });
    }

    /** Its data plane is gone at once; the object itself, and its keys, after a while. */
    void delete(KafkaCluster cluster) {
        cluster.deleting = true;
        names.withdraw(cluster);
        later.after("confluent.kafka-cluster.deleting", () -> organization.removeWithKeys(cluster));
    }
}
