package io.fairlead.rotation.step;

import static io.fairlead.core.secret.SecretVersions.PENDING;

import io.fairlead.core.errors.Gone;
import io.fairlead.core.secret.SecretVersions;
import io.fairlead.rotation.key.KeyMaker;
import io.fairlead.rotation.secret.RotatedSecret;

/** Ends a rotation that cannot come right any more, so that another one can begin. */
public final class GivingUp {
    private final SecretVersions versions;
    private final KeyMaker keys;

    public GivingUp(SecretVersions versions, KeyMaker keys) {
        this.versions = versions;
        this.keys = keys;
    }

    /** A key that is gone cannot be replaced, for a version's value never changes. */
    void unlessAlive(RotatedSecret secret, String version, String key) {
        if (!keys.isAlive(key)) {
            of(secret, version, key);
            throw new Gone(
                    "the key " + key + " that was made for version " + version + " of " + secret
                            + " is gone at Confluent; this rotation was given up, and the key before it stays in use",
                    "start another rotation, or wait for the next one");
        }
    }

    /** The key first: as long as the label is there, somebody comes back to the version. */
    void of(RotatedSecret secret, String version, String key) {
        keys.discard(key, secret, version);
        versions.unlabel(secret.arn(), PENDING, version);
    }
}
