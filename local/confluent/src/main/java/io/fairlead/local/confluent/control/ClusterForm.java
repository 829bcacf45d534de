package io.fairlead.local.confluent.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.confluent.http.Json;
import io.fairlead.local.confluent.organization.Addresses;
import io.fairlead.local.confluent.organization.KafkaCluster;
import io.fairlead.local.confluent.organization.Organization;

/** A Kafka cluster as {@code cmk/v2} shows it. */
final class ClusterForm {
    private final Organization organization;
    private final Addresses addresses;

    ClusterForm(Organization organization, Addresses addresses) {
        this.organization = organization;
        this.addresses = addresses;
    }

    ObjectNode of(String base, KafkaCluster cluster) {
        var name = organization.crn(cluster).and("kafka", cluster.id);
        return Json.of(
                "api_version",
                "cmk/v2",
                "kind",
                "Cluster",
                "id",
                cluster.id,
                "metadata",
                Forms.metadata(base, Clusters.PATH, name, cluster),
                "spec",
                spec(base, cluster),
                "status",
                status(cluster));
    }

    /** Addresses are known once the cluster is there. The flat ones are deprecated, and some clients use nothing else. */
    private ObjectNode spec(String base, KafkaCluster cluster) {
        var spec = Json.of(
                "display_name", cluster.displayName,
                "availability", cluster.availability,
                "cloud", cluster.shape.cloud(),
                "region", cluster.shape.region(),
                "config", config(cluster),
                "deletion_protection", cluster.deletionProtection,
                "environment", Forms.environment(base, organization, cluster.environmentId()));
        if (cluster.provisioned) {
            spec.put("kafka_bootstrap_endpoint", "SASL_SSL://" + addresses.flatBootstrap(cluster));
            spec.put("http_endpoint", addresses.flatRest(cluster));
            spec.set("endpoints", endpoints(cluster));
        }
        return spec;
    }

    private ObjectNode endpoints(KafkaCluster cluster) {
        var endpoints = Json.of();
        if (!cluster.shape.isPrivate()) {
            endpoints.set("PUBLIC", endpoint(addresses.flatBootstrap(cluster), addresses.flatRest(cluster), "PUBLIC"));
            return endpoints;
        }
        organization
                .advertisedAccessPoints(cluster.environmentId(), cluster.shape.region())
                .forEach(point -> endpoints.set(
                        point.id,
                        endpoint(addresses.bootstrap(cluster, point), addresses.rest(cluster, point), "PRIVATE_LINK")));
        return endpoints;
    }

    private static ObjectNode endpoint(String bootstrap, String rest, String connection) {
        return Json.of("kafka_bootstrap_endpoint", bootstrap, "http_endpoint", rest, "connection_type", connection);
    }

    private static ObjectNode config(KafkaCluster cluster) {
        var dedicated = cluster.shape.kind().equals("Dedicated");
        return Json.of(
                "kind", cluster.shape.kind(),
                "cku", dedicated ? cluster.shape.cku() : null,
                "max_ecku", dedicated || cluster.maxEcku == 0 ? null : cluster.maxEcku);
    }

    private static ObjectNode status(KafkaCluster cluster) {
        var dedicated = cluster.shape.kind().equals("Dedicated");
        return Json.of(
                "phase", cluster.provisioned ? "PROVISIONED" : "PROVISIONING",
                "cku", dedicated ? cluster.shape.cku() : null);
    }
}
