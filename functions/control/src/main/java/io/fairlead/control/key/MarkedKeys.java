package io.fairlead.control.key;

import io.fairlead.confluent.ApiKey;
import io.fairlead.confluent.ApiKeys;
import io.fairlead.core.reconcile.Marker;
import io.fairlead.core.reconcile.Scope;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.resource.Refs;
import io.fairlead.core.rotation.MarkedKey;
import io.fairlead.core.topology.Topology;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The keys at Confluent that say of themselves that they were made for a client secret of ours. */
public final class MarkedKeys {
    private final ApiKeys keys;

    public MarkedKeys(ApiKeys keys) {
        this.keys = keys;
    }

    public List<MarkedKey> of(Ref secret, Scope scope) {
        var marker = scope.marker(secret);
        return ownedBy(scope.id(Refs.serviceAccount(account(secret, scope.topology()))))
                .filter(key -> key.marker().isOf(marker))
                .toList();
    }

    /** Those of all recorded accounts, by the client secrets that they were made for, which need not be there any more. */
    public Map<Ref, List<MarkedKey>> bySecret(Scope scope) {
        var root = scope.marker(Refs.clientSecret("")).text();
        return scope.ledger().entries("service-account").stream()
                .flatMap(account -> Stream.ofNullable(account.id()))
                .flatMap(this::ownedBy)
                .filter(key -> key.marker().text().startsWith(root))
                .collect(Collectors.groupingBy(
                        key -> Refs.clientSecret(key.marker().object().text().substring(root.length()))));
    }

    /** Whether it is there, and was made for that secret. */
    public boolean isThere(String id, Marker secret) {
        return keys.find(id)
                .flatMap(ApiKey::marker)
                .filter(marker -> marker.isOf(secret))
                .isPresent();
    }

    /** Tolerates that it is gone. */
    public void delete(MarkedKey key) {
        keys.delete(key.id());
    }

    /** Deletes it, if it was made for that secret; tolerates that it is gone. */
    public void delete(String id, Marker secret) {
        if (isThere(id, secret)) {
            keys.delete(id);
        }
    }

    private Stream<MarkedKey> ownedBy(String account) {
        return keys.ownedBy(account).stream()
                .flatMap(key -> key.marker().map(marker -> new MarkedKey(key.id(), key.made(), marker)).stream());
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
