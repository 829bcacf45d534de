package io.fairlead.control.clientsecret;

import io.fairlead.control.key.Keepers;
import io.fairlead.control.key.MarkedKeys;
import io.fairlead.core.reconcile.Scope;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.rotation.MarkedKey;
import io.fairlead.core.rotation.Retirement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keys that bear a marker of this topology and that nobody can ever use. The answers to their creation were lost, and lists had
 * not caught up when the next ones were made.
 */
final class OrphanedKeys {
    private final MarkedKeys keys;
    private final Keepers keepers;

    OrphanedKeys(MarkedKeys keys, Keepers keepers) {
        this.keys = keys;
        this.keepers = keepers;
    }

    /** Deletes them; says how many there were. */
    int delete(Scope scope) {
        var known = known(scope);
        var orphans = keys.bySecret(scope).entrySet().stream()
                .filter(secret ->
                        !known.containsAll(ids(secret.getValue()))) // spares a look at secrets that are at rest
                .flatMap(secret -> lost(secret.getKey(), secret.getValue(), scope))
                .filter(key -> !known.contains(key.id()))
                .toList();
        orphans.forEach(keys::delete);
        return orphans.size();
    }

    /** Of a secret that nobody can read nothing is known; one that is not there any more holds nothing. */
    private Stream<MarkedKey> lost(Ref secret, List<MarkedKey> marked, Scope scope) {
        var held = keepers.of(secret, scope);
        var isUnknown =
                scope.ledger().entry(secret).isPresent() && held.current().isEmpty();
        return isUnknown ? Stream.empty() : Retirement.lost(marked, held).stream();
    }

    /** What secrets and links were found with when they were looked at last. */
    private static Set<String> known(Scope scope) {
        return Stream.of("client-secret", "cluster-link")
                .flatMap(kind -> scope.ledger().entries(kind).stream())
                .flatMap(entry -> Stream.ofNullable(entry.attributes().get("key")))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> ids(List<MarkedKey> keys) {
        return keys.stream().map(MarkedKey::id).toList();
    }
}
