package io.fairlead.core.testing;

import io.fairlead.core.errors.InvalidRequest;
import io.fairlead.core.errors.NotReady;
import io.fairlead.core.secret.SecretRotation;
import io.fairlead.core.secret.SecretVersions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Rotations of a vault's secrets that begin and go no further by themselves. */
final class InMemoryRotation implements SecretRotation {
    private final InMemoryVault vault;
    private final Map<String, Setting> settings = new HashMap<>();

    InMemoryRotation(InMemoryVault vault) {
        this.vault = vault;
    }

    @Override
    public Optional<Setting> find(String nameOrArn) {
        return vault.usableArn(nameOrArn).flatMap(arn -> Optional.ofNullable(settings.get(arn)));
    }

    @Override
    public void switchOn(String nameOrArn, Setting setting) {
        refuseWhileRotating(nameOrArn);
        settings.put(vault.usable(nameOrArn).arn(), setting);
    }

    @Override
    public void switchOff(String nameOrArn) {
        vault.usableArn(nameOrArn).ifPresent(settings::remove);
    }

    @Override
    public void start(String nameOrArn, String version) {
        if (vault.byVersion().labels(nameOrArn).containsKey(version)) {
            return;
        }
        if (find(nameOrArn).isEmpty()) {
            throw new InvalidRequest("rotation of " + vault.usable(nameOrArn).name() + " is off", "switch it on");
        }
        refuseWhileRotating(nameOrArn);
        vault.beginRotation(nameOrArn, version);
    }

    private void refuseWhileRotating(String nameOrArn) {
        if (vault.byVersion().labels(nameOrArn).values().stream()
                .anyMatch(stages -> stages.contains(SecretVersions.PENDING))) {
            throw new NotReady("a rotation of " + nameOrArn + " is under way", "");
        }
    }
}
