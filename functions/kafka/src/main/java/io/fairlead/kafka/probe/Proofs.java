package io.fairlead.kafka.probe;

import io.fairlead.confluent.ConfluentErrors;
import io.fairlead.confluent.Target;
import io.fairlead.core.errors.ErrorRules;
import io.fairlead.core.reconcile.Scope;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.resource.Refs;
import io.fairlead.core.topology.Topology;
import io.fairlead.core.topology.Topology.ClientSecret;
import io.fairlead.kafka.document.Here;
import io.fairlead.kafka.rest.DataPlane;
import java.util.List;
import java.util.Optional;

/**
 * The calls that prove a client secret: the vendor's own for Kafka keys, the cheapest for Schema Registry. Lists show nothing
 * to an account without rights, so they prove the key alone; the role of an administrator is proven by what it allows.
 */
record Proofs(DataPlane dataPlane) {
    private static final String ADMINISTRATOR = "CloudClusterAdmin";

    /** The role of an administrator is no matter of a key, so it is proven for the current version only. */
    Proof of(Ref ref, Optional<String> version, Scope scope) {
        var secret = Here.secret(scope.topology(), ref.name());
        var cluster = secret.cluster();
        if (cluster == null) {
            return proof(
                    secret, version, "url", ConfluentErrors.SCHEMA_REGISTRY, List.of(Target.of("/subjects")), scope);
        }
        var id = scope.id(Refs.cluster(cluster));
        var topics = Target.of("/kafka/v3/clusters/{}/topics", id);
        var acls = Target.of("/kafka/v3/clusters/{}/acls", id).with("resource_type", "CLUSTER"); // few, in any cluster
        var withRole = version.isEmpty() && administers(secret, cluster, scope.topology());
        return proof(
                secret,
                version,
                "rest",
                ConfluentErrors.KAFKA_REST,
                withRole ? List.of(topics, acls) : List.of(topics),
                scope);
    }

    private static boolean administers(ClientSecret secret, String cluster, Topology topology) {
        return topology.accounts().stream()
                .filter(account -> account.secrets().contains(secret))
                .flatMap(account -> account.roles().stream())
                .anyMatch(grant -> grant.role().equals(ADMINISTRATOR) && cluster.equals(grant.cluster()));
    }

    private Proof proof(
            ClientSecret secret,
            Optional<String> version,
            String attribute,
            ErrorRules rules,
            List<Target> targets,
            Scope scope) {
        var address = dataPlane.address(secret, attribute, scope);
        return new Proof(address, dataPlane.client(secret, version, address, rules, scope), targets);
    }
}
