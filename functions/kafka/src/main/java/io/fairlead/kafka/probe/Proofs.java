package io.fairlead.kafka.probe;

import io.fairlead.confluent.ConfluentErrors;
import io.fairlead.confluent.Target;
import io.fairlead.core.errors.ErrorRules;
import io.fairlead.core.reconcile.Scope;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.resource.Refs;
import io.fairlead.core.topology.Topology.ClientSecret;
import io.fairlead.kafka.document.Here;
import io.fairlead.kafka.rest.DataPlane;

/** The call that proves a client secret: the vendor's own for Kafka keys, the cheapest for Schema Registry. */
record Proofs(DataPlane dataPlane) {

    Proof of(Ref ref, Scope scope) {
        var secret = Here.secret(scope.topology(), ref.name());
        var cluster = secret.cluster();
        return cluster == null
                ? proof(secret, "url", ConfluentErrors.SCHEMA_REGISTRY, Target.of("/subjects"), scope)
                : proof(
                        secret,
                        "rest",
                        ConfluentErrors.KAFKA_REST,
                        Target.of("/kafka/v3/clusters/{}/topics", scope.id(Refs.cluster(cluster))),
                        scope);
    }

    private Proof proof(ClientSecret secret, String attribute, ErrorRules rules, Target target, Scope scope) {
        var address = dataPlane.address(secret, attribute, scope);
        return new Proof(address, dataPlane.client(secret, address, rules, scope), target);
    }
}
