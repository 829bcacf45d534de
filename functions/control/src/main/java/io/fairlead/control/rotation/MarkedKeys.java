package io.fairlead.control.rotation;

import io.fairlead.confluent.ApiKey;
import io.fairlead.confluent.ApiKeys;
import io.fairlead.core.reconcile.Marker;
import io.fairlead.core.reconcile.Scope;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.resource.Refs;
import io.fairlead.core.rotation.MarkedKey;
import io.fairlead.core.topology.Topology;
import java.util.List;
import java.util.Optional;

/** The keys at Confluent that say of themselves that they were made for a client secret of ours. */
final class MarkedKeys {
    private final ApiKeys keys;

    MarkedKeys(ApiKeys keys) {
        this.keys = keys;
    }

    List<MarkedKey> of(Ref secret, Scope scope) {
        var marker = scope.marker(secret);
        return keys.ownedBy(scope.id(Refs.serviceAccount(account(secret, scope.topology())))).stream()
                .flatMap(key -> marked(key, marker).stream())
                .toList();
    }

    /** Whether it is there, and was made for that secret. */
    boolean isThere(String id, Marker secret) {
        return keys.find(id).filter(key -> marked(key, secret).isPresent()).isPresent();
    }

    /** Deletes it, if it was made for that secret; tolerates that it is gone. */
    void delete(String id, Marker secret) {
        if (isThere(id, secret)) {
            keys.delete(id);
        }
    }

    private static Optional<MarkedKey> marked(ApiKey key, Marker secret) {
        return Marker.in(key.description())
                .filter(marker -> marker.isOf(secret))
                .map(marker -> new MarkedKey(key.id(), CurrentKey.made(key), marker.version()));
    }

    private static String account(Ref secret, Topology topology) {
        return topology.accounts().stream()
                .filter(account -> account.secrets().stream()
                        .anyMatch(candidate -> candidate.name().equals(secret.name())))
                .map(Topology.Account::name)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(topology.name() + " asks for no " + secret));
    }
}
