package io.fairlead.control.clientsecret;

import io.fairlead.confluent.ApiKey;
import io.fairlead.confluent.ApiKeys;
import io.fairlead.core.ledger.Entry;
import io.fairlead.core.reconcile.Marker;
import io.fairlead.core.reconcile.Scope;
import io.fairlead.core.resource.Refs;
import io.fairlead.core.secret.SecretVault;
import io.fairlead.core.secret.SecretVersion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keys that bear a marker of this topology and that no version of any of its secrets holds. The answers to their creation
 * were lost, and lists had not caught up when the next ones were made.
 */
final class OrphanedKeys {
    private final ApiKeys keys;
    private final SecretVault vault;

    OrphanedKeys(ApiKeys keys, SecretVault vault) {
        this.keys = keys;
        this.vault = vault;
    }

    /** Deletes them; says how many there were. */
    int delete(Scope scope) {
        // Keys before versions: the other way round, a key that is promoted in between would seem to be nobody's.
        var suspects = suspects(scope);
        var orphans = suspects.isEmpty() ? suspects : orphans(suspects, scope);
        orphans.forEach(orphan -> keys.delete(orphan.id()));
        return orphans.size();
    }

    /** Marked keys but for those that the ledger knows, which spares a look at every secret when there is nothing to do. */
    private List<ApiKey> suspects(Scope scope) {
        var known = Stream.concat(entries("client-secret", scope), entries("cluster-link", scope))
                .map(entry -> entry.attributes().get("key"))
                .collect(Collectors.toCollection(HashSet::new));
        var ours = scope.marker(Refs.clientSecret("")).text();
        return entries("service-account", scope)
                .flatMap(account -> Stream.ofNullable(account.id()))
                .flatMap(account -> keys.ownedBy(account).stream())
                .filter(key ->
                        marker(key).filter(it -> it.text().startsWith(ours)).isPresent())
                .filter(key -> !known.contains(key.id()))
                .toList();
    }

    private List<ApiKey> orphans(List<ApiKey> suspects, Scope scope) {
        Map<Marker, HeldKeys> secrets = new LinkedHashMap<>();
        List<SecretVersion> versions = new ArrayList<>();
        entries("client-secret", scope).forEach(entry -> {
            var all = Optional.ofNullable(entry.id()).map(vault::versions).orElse(List.of());
            versions.addAll(all);
            secrets.put(scope.marker(entry.ref()), HeldKeys.in(all));
        });
        var anywhere = HeldKeys.in(versions).ids();
        return suspects.stream()
                .filter(key -> !anywhere.contains(key.id()))
                .filter(key -> !isSpared(key, secrets))
                .toList();
    }

    /** Of a secret whose versions nobody can read nothing is known; of one that is not there any more, nothing is held. */
    private static boolean isSpared(ApiKey key, Map<Marker, HeldKeys> secrets) {
        return secrets.entrySet().stream()
                .filter(secret ->
                        marker(key).filter(found -> found.isOf(secret.getKey())).isPresent())
                .map(Map.Entry::getValue)
                .anyMatch(held -> held.ids().isEmpty() || held.spare(key));
    }

    private static Optional<Marker> marker(ApiKey key) {
        return Marker.in(key.description());
    }

    private static Stream<Entry> entries(String kind, Scope scope) {
        return scope.ledger().entries().stream()
                .filter(entry -> entry.ref().kind().equals(kind));
    }
}
