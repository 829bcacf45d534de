package io.fairlead.rotation.step;

import static io.fairlead.core.secret.SecretVersions.PENDING;

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

    /** The key first: as long as the label is there, somebody comes back to the version. */
    void of(RotatedSecret secret, String version, String key) {
        keys.discard(key, secret, version);
        versions.unlabel(secret.arn(), PENDING, version);
    }
}
