package io.fairlead.kafka.rest;

import io.fairlead.confluent.ConfluentClient;
import io.fairlead.confluent.ConfluentErrors;
import io.fairlead.confluent.HttpTransport;
import io.fairlead.core.operation.Pause;
import io.fairlead.core.reconcile.Scope;
import io.fairlead.core.resource.Refs;
import io.fairlead.kafka.document.Here;
import java.net.URI;
import java.util.Optional;

/** Opens the data planes of clusters: address from the ledger, key from the vault. */
public final class Clusters {
    private final Keys keys;
    private final HttpTransport transport;
    private final Pause pause;

    public Clusters(Keys keys, HttpTransport transport, Pause pause) {
        this.keys = keys;
        this.transport = transport;
        this.pause = pause;
    }

    /** With the key that manages the cluster's topics and ACLs. */
    public KafkaRest asAdministrator(String cluster, Scope scope) {
        var topology = scope.topology();
        return with(Here.administratorSecret(topology, topology.cluster(cluster)), cluster, scope);
    }

    /** With the key of that client secret. */
    public KafkaRest with(String secret, String cluster, Scope scope) {
        var clientSecret = Refs.clientSecret(secret);
        var address = URI.create(scope.attribute(clientSecret, "rest"));
        var login = Optional.of(keys.of(clientSecret, scope));
        var client = new ConfluentClient(address, login, ConfluentErrors.KAFKA_REST, transport, pause);
        return new KafkaRest(client, scope.id(Refs.cluster(cluster)));
    }
}
