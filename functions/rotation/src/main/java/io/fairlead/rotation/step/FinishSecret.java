package io.fairlead.rotation.step;

import static io.fairlead.core.secret.SecretVersions.CURRENT;
import static io.fairlead.core.secret.SecretVersions.PENDING;

import io.fairlead.core.errors.Conflict;
import io.fairlead.core.errors.Refused;
import io.fairlead.core.secret.ClientSecretValue;
import io.fairlead.core.secret.SecretVersions;
import io.fairlead.core.store.Store;
import io.fairlead.rotation.secret.OwnedSecret;
import io.fairlead.rotation.secret.RotatedSecret;

/** Makes the pending version the current one. AWSPENDING stays nowhere: left behind, it blocks every later rotation. */
public final class FinishSecret {
    private final SecretVersions versions;
    private final Store store;
    private final GivingUp givingUp;

    public FinishSecret(SecretVersions versions, Store store, GivingUp givingUp) {
        this.versions = versions;
        this.store = store;
        this.givingUp = givingUp;
    }

    void perform(RotatedSecret secret, String version) {
        var value = versions.read(secret.arn(), version)
                .orElseThrow(() -> new Refused(
                        "version " + version + " of " + secret + " holds no value of ours; it was not made current",
                        "take the label AWSPENDING off that version, and start another rotation"));
        var current = versions.holder(secret.arn(), CURRENT)
                .orElseThrow(() -> new Refused(
                        secret + " has no current version; it was not rotated", "run apply, which writes one"));
        requireLikeness(secret, version, current, value);
        givingUp.unlessAlive(secret, version, value.credential().key());
        versions.promote(secret.arn(), version, current);
        tidy(secret.owned(), version);
    }

    /** What comes after the promotion, again if need be. */
    void tidy(OwnedSecret secret, String version) {
        versions.unlabel(secret.arn(), PENDING, version);
        store.rotations(secret.name().topology()).forget(secret.name().name(), version);
    }

    /** Somebody who wrote another address into the secret since createSecret must not find it undone. */
    private void requireLikeness(RotatedSecret secret, String version, String current, ClientSecretValue value) {
        if (!versions.alike(secret.arn(), version, current)) {
            givingUp.of(secret, version, value.credential().key());
            throw new Conflict(
                    secret + " was changed while it was rotated; version " + version + " was given up, and what was"
                            + " written stays",
                    "start another rotation, or wait for the next one");
        }
    }
}
