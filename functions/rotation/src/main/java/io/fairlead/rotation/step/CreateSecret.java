package io.fairlead.rotation.step;

import static io.fairlead.core.secret.SecretVersions.CURRENT;

import io.fairlead.core.errors.Conflict;
import io.fairlead.core.errors.Refused;
import io.fairlead.core.operation.Pause;
import io.fairlead.core.reconcile.Reconciler;
import io.fairlead.core.secret.ClientSecretValue;
import io.fairlead.core.secret.Credential;
import io.fairlead.core.secret.SecretVersions;
import io.fairlead.core.store.Store;
import io.fairlead.rotation.key.KeyMaker;
import io.fairlead.rotation.secret.RotatedSecret;
import java.time.Duration;
import java.time.InstantSource;

/** Makes a key and keeps it as the pending version: the JSON of the current one with another credential. */
public final class CreateSecret {
    private final SecretVersions versions;
    private final Store store;
    private final KeyMaker keys;
    private final GivingUp givingUp;
    private final InstantSource clock;
    private final Pause pause;

    public CreateSecret(
            SecretVersions versions, Store store, KeyMaker keys, GivingUp givingUp, InstantSource clock, Pause pause) {
        this.versions = versions;
        this.store = store;
        this.keys = keys;
        this.givingUp = givingUp;
        this.clock = clock;
        this.pause = pause;
    }

    void perform(RotatedSecret secret, String version) {
        if (isKept(secret, version)) {
            return;
        }
        var current = current(secret);
        letListsCatchUp(secret, version);
        if (isKept(secret, version)) { // by a twin, while this one waited
            return;
        }
        store.rotations(secret.topology()).begin(secret.ref().name(), version);
        keep(secret, version, current, keys.make(secret, version));
    }

    private boolean isKept(RotatedSecret secret, String version) {
        var value = versions.read(secret.arn(), version);
        value.ifPresent(
                kept -> givingUp.unlessAlive(secret, version, kept.credential().key()));
        return value.isPresent();
    }

    private ClientSecretValue current(RotatedSecret secret) {
        return versions.holder(secret.arn(), CURRENT)
                .flatMap(version -> versions.read(secret.arn(), version))
                .orElseThrow(() -> new Refused(
                        secret + " holds no value of ours; it was not rotated",
                        "run apply, which writes our JSON into it; if somebody needs what is in it, copy that first"));
    }

    /** After a creation whose answer was lost only a list can show the key, and lists lag. */
    private void letListsCatchUp(RotatedSecret secret, String version) {
        store.rotations(secret.topology())
                .find(secret.ref().name())
                .filter(rotation -> rotation.version().equals(version))
                .map(rotation ->
                        Duration.between(clock.instant(), rotation.tried().plus(Reconciler.LIST_LAG)))
                .filter(Duration::isPositive)
                .ifPresent(pause::forDuration);
    }

    private void keep(RotatedSecret secret, String version, ClientSecretValue current, Credential made) {
        try {
            versions.stage(secret.arn(), version, current.with(made));
        } catch (Conflict taken) {
            keys.discard(made.key(), secret, version); // kept nowhere, so nobody can ever use it
            if (versions.read(secret.arn(), version).isEmpty()) {
                throw taken;
            }
        }
    }
}
