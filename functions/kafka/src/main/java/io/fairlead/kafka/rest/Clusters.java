package io.fairlead.kafka.rest;

import io.fairlead.confluent.ConfluentErrors;
import io.fairlead.core.reconcile.Scope;
import io.fairlead.core.resource.Refs;
import io.fairlead.kafka.document.Here;
import java.util.HashMap;
import java.util.List;

/** Opens the data planes of clusters. */
@FunctionalInterface
public interface Clusters {
    /** With the key of that client secret. */
    KafkaRest with(String secretName, String cluster, Scope scope);

    /** With the key that manages the cluster's topics and ACLs. */
    default KafkaRest asAdministrator(String cluster, Scope scope) {
        var topology = scope.topology();
        return with(Here.administratorSecret(topology, topology.cluster(cluster)), cluster, scope);
    }

    /** The same, each opened once and its key read once. For one command: the next must see a key that was replaced. */
    default Clusters remembered() {
        var open = new HashMap<List<String>, KafkaRest>();
        return (secretName, cluster, scope) ->
                open.computeIfAbsent(List.of(secretName, cluster), unknown -> with(secretName, cluster, scope));
    }

    /** By the private path. */
    static Clusters through(DataPlane dataPlane) {
        return (secretName, cluster, scope) -> {
            var secret = Here.secret(scope.topology(), secretName);
            var address = dataPlane.address(secret, "rest", scope);
            var client = dataPlane.client(secret, address, ConfluentErrors.KAFKA_REST, scope);
            return new KafkaRest(client, scope.id(Refs.cluster(cluster)));
        };
    }
}
