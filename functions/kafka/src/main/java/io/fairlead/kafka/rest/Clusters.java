package io.fairlead.kafka.rest;

import io.fairlead.confluent.ConfluentErrors;
import io.fairlead.core.reconcile.Scope;
import io.fairlead.core.resource.Refs;
import io.fairlead.kafka.document.Here;

/** Opens the data planes of clusters. */
public record Clusters(DataPlane dataPlane) {

    /** With the key that manages the cluster's topics and ACLs. */
    public KafkaRest asAdministrator(String cluster, Scope scope) {
        var topology = scope.topology();
        return with(Here.administratorSecret(topology, topology.cluster(cluster)), cluster, scope);
    }

    /** With the key of that client secret. */
    public KafkaRest with(String secretName, String cluster, Scope scope) {
        var secret = Here.secret(scope.topology(), secretName);
        var address = dataPlane.address(secret, "rest", scope);
        var client = dataPlane.client(secret, address, ConfluentErrors.KAFKA_REST, scope);
        return new KafkaRest(client, scope.id(Refs.cluster(cluster)));
    }
}
