package io.fairlead.control.clientsecret;

import io.fairlead.confluent.ApiKey;
import io.fairlead.confluent.ApiKeys;
import io.fairlead.control.key.Keepers;
import io.fairlead.control.key.MarkedKeys;
import io.fairlead.core.ledger.Entry;
import io.fairlead.core.reconcile.Marker;
import io.fairlead.core.reconcile.Scope;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.resource.Refs;
import io.fairlead.core.rotation.Retirement;
import io.fairlead.core.secret.Credential;
import java.util.Optional;

/** The keys behind one client secret. Each carries the secret's marker in its description. */
final class Keys {
    static final String LIVE = "live";

    private final ApiKeys keys;
    private final MarkedKeys marked;
    private final Keepers keepers;

    Keys(ApiKeys keys, MarkedKeys marked, Keepers keepers) {
        this.keys = keys;
        this.marked = marked;
        this.keepers = keepers;
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
     * Makes a key in the place of those that were made for this secret and that nobody can ever use: the answer to their
     * creation was lost, and their secret part can never be read again.
     *
     * @param version of the secret that it is made for
     */
    Credential replace(ClientSecretSpec spec, Marker marker, String version, Scope scope) {
        var account = scope.id(Refs.serviceAccount(spec.account()));
        var resource = scope.id(spec.resource());
        var ours = marked.of(spec.ref(), scope);
        if (!ours.isEmpty()) {
            Retirement.lost(ours, keepers.of(spec.ref(), scope)).forEach(marked::delete);
        }
        return keys.create(spec.account(), marker.forVersion(version).behind(spec.description()), account, resource);
    }

    /** Deletes all that were made for this secret, which is about to go. */
    void retire(Optional<String> current, ClientSecretSpec spec, Marker marker, Scope scope) {
        // Lists lag behind creates, so the one that clients use is asked for by its id.
        current.ifPresent(key -> marked.delete(key, marker));
        recorded(Refs.serviceAccount(spec.account()), scope).stream()
                .flatMap(account -> marked.of(spec.ref(), scope).stream())
                .forEach(marked::delete);
    }

    private static Optional<String> recorded(Ref ref, Scope scope) {
        return scope.ledger().entry(ref).map(Entry::id);
    }
}
