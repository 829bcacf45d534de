package io.fairlead.kafka.rest;

import io.fairlead.confluent.ConfluentClient;
import io.fairlead.confluent.HttpTransport;
import io.fairlead.core.errors.ErrorRules;
import io.fairlead.core.operation.Pause;
import io.fairlead.core.reconcile.Scope;
import io.fairlead.core.resource.Refs;
import io.fairlead.core.topology.Topology.ClientSecret;
import java.net.URI;
import java.util.Optional;

/** Calls by the private path, as the holder of a client secret makes them: address from the ledger, key from the vault. */
public record DataPlane(Names names, Keys keys, HttpTransport transport, Pause pause) {

    /** Where the secret is good for, e.g. {@code rest} for Kafka REST. */
    public URI address(ClientSecret secret, String attribute, Scope scope) {
        names.require(secret.network(), scope);
        return URI.create(scope.attribute(Refs.clientSecret(secret.name()), attribute));
    }

    /** A client at that address with that secret's key. */
    public ConfluentClient client(ClientSecret secret, URI address, ErrorRules rules, Scope scope) {
        return client(secret, Optional.empty(), address, rules, scope);
    }

    /** A client with the key of a version of that secret; of the current one when none is named. */
    public ConfluentClient client(
            ClientSecret secret, Optional<String> version, URI address, ErrorRules rules, Scope scope) {
        var ref = Refs.clientSecret(secret.name());
        var login = version.map(id -> keys.of(ref, id, scope)).orElseGet(() -> keys.of(ref, scope));
        return new ConfluentClient(address, Optional.of(login), rules, transport, pause);
    }
}
