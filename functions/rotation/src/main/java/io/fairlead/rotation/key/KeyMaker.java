package io.fairlead.rotation.key;

import io.fairlead.confluent.ApiKey;
import io.fairlead.core.errors.Gone;
import io.fairlead.core.reconcile.Marker;
import io.fairlead.core.secret.Credential;
import io.fairlead.rotation.secret.RotatedSecret;
import java.util.List;

/** Makes the key of a version, which says in its description for which one it is. */
public final class KeyMaker {
    private final AccountKeys keys;

    public KeyMaker(AccountKeys keys) {
        this.keys = keys;
    }

    /**
     * The key of that version, in the place of one that was made for it before: the answer to its creation was lost, and its
     * secret part can never be read again.
     */
    public Credential make(RotatedSecret secret, String version) {
        if (!keys.hasAccount(secret.owner())) {
            throw new Gone(
                    secret + " is not rotated, for its service account " + secret.account() + " (" + secret.owner()
                            + ") is gone at Confluent",
                    "run apply; it makes the account and its keys again");
        }
        var marker = secret.marker(version);
        orphans(secret, marker).forEach(keys::delete);
        return keys.create(secret.account(), marker.behind(secret.description()), secret.owner(), secret.opens());
    }

    public boolean isAlive(String id) {
        return keys.find(id).isPresent();
    }

    /** Deletes the key unless it was made for something else; tolerates that it is gone. */
    public void discard(String id, RotatedSecret secret, String version) {
        keys.find(id)
                .filter(key -> isMarked(key, secret.marker(version)))
                .map(ApiKey::id)
                .ifPresent(keys::delete);
    }

    private List<String> orphans(RotatedSecret secret, Marker marker) {
        return keys.ownedBy(secret.owner()).stream()
                .filter(key -> isMarked(key, marker))
                .map(ApiKey::id)
                .toList();
    }

    private static boolean isMarked(ApiKey key, Marker marker) {
        return key.marker().filter(marker::equals).isPresent();
    }
}
