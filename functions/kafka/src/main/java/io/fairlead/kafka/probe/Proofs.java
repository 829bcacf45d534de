package io.fairlead.kafka.probe;

import io.fairlead.confluent.ConfluentClient;
import io.fairlead.confluent.ConfluentErrors;
import io.fairlead.confluent.HttpTransport;
import io.fairlead.confluent.Target;
import io.fairlead.core.errors.ErrorRules;
import io.fairlead.core.operation.Pause;
import io.fairlead.core.reconcile.Scope;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.resource.Refs;
import io.fairlead.core.topology.Topology.ClientSecret;
import io.fairlead.kafka.rest.Keys;
import java.net.URI;
import java.util.Optional;

/** The call that proves a client secret: the vendor's own for Kafka keys, the cheapest for Schema Registry. */
record Proofs(Keys keys, HttpTransport transport, Pause pause) {

    Proof of(Ref ref, Scope scope) {
        var cluster = declared(ref, scope).cluster();
        return cluster == null
                ? proof(ref, "url", ConfluentErrors.SCHEMA_REGISTRY, Target.of("/subjects"), scope)
                : proof(
                        ref,
                        "rest",
                        ConfluentErrors.KAFKA_REST,
                        Target.of("/kafka/v3/clusters/{}/topics", scope.id(Refs.cluster(cluster))),
                        scope);
    }

    private Proof proof(Ref ref, String attribute, ErrorRules rules, Target target, Scope scope) {
        var address = URI.create(scope.attribute(ref, attribute));
        var client = new ConfluentClient(address, Optional.of(keys.of(ref, scope)), rules, transport, pause);
        return new Proof(address, client, target);
    }

    private static ClientSecret declared(Ref ref, Scope scope) {
        return scope.topology().accounts().stream()
                .flatMap(account -> account.secrets().stream())
                .filter(secret -> Refs.clientSecret(secret.name()).equals(ref))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(scope.topology().name() + " has no " + ref));
    }
}
