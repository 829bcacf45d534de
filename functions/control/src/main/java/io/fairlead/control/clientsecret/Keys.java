package io.fairlead.control.clientsecret;

import io.fairlead.confluent.ApiKey;
import io.fairlead.confluent.ApiKeys;
import io.fairlead.core.ledger.Entry;
import io.fairlead.core.reconcile.Marker;
import io.fairlead.core.reconcile.Scope;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.resource.Refs;
import io.fairlead.core.secret.Credential;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The keys behind one client secret. Each carries the secret's marker in its description. */
final class Keys {
    static final String LIVE = "live";

    private final ApiKeys keys;

    Keys(ApiKeys keys) {
        this.keys = keys;
    }

    Optional<ApiKey> find(String id) {
        return keys.find(id);
    }

    /** {@link #LIVE}, or what is wrong with the key that the secret holds. */
    static String state(Optional<String> held, Optional<ApiKey> found, ClientSecretSpec spec, Scope scope) {
        return found.map(key -> state(key, spec, scope)).orElse(held.isPresent() ? "gone" : "none");
    }

    boolean isLive(String id, ClientSecretSpec spec, Scope scope) {
        return find(id).filter(key -> state(key, spec, scope).equals(LIVE)).isPresent();
    }

    private static String state(ApiKey key, ClientSecretSpec spec, Scope scope) {
        if (!isOrUnknown(key.owner(), Refs.serviceAccount(spec.account()), scope)) {
            return "of " + key.owner();
        }
        return isOrUnknown(key.resource(), spec.resource(), scope) ? LIVE : "for " + key.resource();
    }

    /** On the way down the resource may be forgotten already. */
    private static boolean isOrUnknown(String id, Ref ref, Scope scope) {
        return recorded(ref, scope).map(id::equals).orElse(true);
    }

    /**
     * Makes a key in the place of those that were made for this secret and that it does not hold: the answer to their creation
     * was lost, and their secret part can never be read again.
     *
     * @param version of the secret that it is made for
     */
    Credential replace(ClientSecretSpec spec, HeldKeys held, Marker marker, String version, Scope scope) {
        var account = scope.id(Refs.serviceAccount(spec.account()));
        var resource = scope.id(spec.resource());
        deleteMarked(account, marker, held.and(inLinks(scope)));
        return keys.create(spec.account(), marker.forVersion(version).behind(spec.description()), account, resource);
    }

    /** Deletes all that were made for this secret, which is about to go. */
    void retire(Optional<String> current, ClientSecretSpec spec, Marker marker, Scope scope) {
        // Lists lag behind creates, so the one that clients use is asked for by its id.
        current.flatMap(keys::find)
                .filter(key -> isMarked(key, marker))
                .map(ApiKey::id)
                .ifPresent(keys::delete);
        recorded(Refs.serviceAccount(spec.account()), scope)
                .ifPresent(account -> deleteMarked(account, marker, HeldKeys.NONE));
    }

    private void deleteMarked(String account, Marker marker, HeldKeys held) {
        List<String> marked = keys.ownedBy(account).stream()
                .filter(key -> isMarked(key, marker) && !held.spare(key))
                .map(ApiKey::id)
                .toList();
        marked.forEach(keys::delete);
    }

    /** They are sent another one when this one is replaced, and work with theirs until then. */
    private static Set<String> inLinks(Scope scope) {
        return scope.ledger().entries().stream()
                .filter(entry -> entry.ref().kind().equals("cluster-link"))
                .flatMap(entry -> Stream.ofNullable(entry.attributes().get("key")))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isMarked(ApiKey key, Marker marker) {
        return Marker.in(key.description()).filter(found -> found.isOf(marker)).isPresent();
    }

    private static Optional<String> recorded(Ref ref, Scope scope) {
        return scope.ledger().entry(ref).map(Entry::id);
    }
}
