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
     * Makes a key in the place of all that were made for this secret before: of a key that the secret does not hold, the
     * answer was lost, and its secret part can never be read again.
     */
    Credential replace(ClientSecretSpec spec, Marker marker, Scope scope) {
        var account = scope.id(Refs.serviceAccount(spec.account()));
        var resource = scope.id(spec.resource());
        deleteMarked(account, marker);
        return keys.create(spec.account(), marker.behind(spec.description()), account, resource);
    }

    /** Deletes all that were made for this secret. */
    void retire(Optional<String> held, ClientSecretSpec spec, Marker marker, Scope scope) {
        // Lists lag behind creates, so the one that the secret holds is asked for by its id.
        held.flatMap(keys::find)
                .filter(key -> isMarked(key, marker))
                .map(ApiKey::id)
                .ifPresent(keys::delete);
        recorded(Refs.serviceAccount(spec.account()), scope).ifPresent(account -> deleteMarked(account, marker));
    }

    private void deleteMarked(String account, Marker marker) {
        List<String> marked = keys.ownedBy(account).stream()
                .filter(key -> isMarked(key, marker))
                .map(ApiKey::id)
                .toList();
        marked.forEach(keys::delete);
    }

    private static boolean isMarked(ApiKey key, Marker marker) {
        return Marker.in(key.description()).filter(marker::equals).isPresent();
    }

    private static Optional<String> recorded(Ref ref, Scope scope) {
        return scope.ledger().entry(ref).map(Entry::id);
    }
}
