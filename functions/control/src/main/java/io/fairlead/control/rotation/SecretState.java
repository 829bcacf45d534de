package io.fairlead.control.rotation;

import static io.fairlead.core.secret.SecretVersions.CURRENT;
import static io.fairlead.core.secret.SecretVersions.PENDING;
import static io.fairlead.core.secret.SecretVersions.PREVIOUS;

import io.fairlead.confluent.ApiKeys;
import io.fairlead.core.errors.Refused;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.secret.SecretRotation;
import io.fairlead.core.secret.SecretVersions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks at a client secret that is to be rotated, and refuses one that cannot be. Changes nothing. */
final class SecretState {
    private static final String APPLY = "run apply, which puts it right";

    private final SecretVersions versions;
    private final SecretRotation rotation;
    private final ApiKeys keys;

    SecretState(SecretVersions versions, SecretRotation rotation, ApiKeys keys) {
        this.versions = versions;
        this.rotation = rotation;
        this.keys = keys;
    }

    void requireRotation(Ref secret, String arn) {
        if (rotation.find(arn).isEmpty()) {
            throw new Refused(
                    "rotation of " + secret + " is switched off; nothing was done", "run apply; it switches it on");
        }
    }

    CurrentKey current(Ref secret, String arn) {
        var labels = versions.labels(arn);
        var version = holder(labels, CURRENT)
                .orElseThrow(() -> new Refused(secret + " has no current version; nothing was done", APPLY));
        var key = key(arn, version)
                .orElseThrow(() -> new Refused(secret + " holds no value of ours; nothing was done", APPLY));
        var replaced = holder(labels, PREVIOUS)
                .flatMap(previous -> key(arn, previous))
                .filter(previous -> !previous.equals(key));
        return new CurrentKey(version, key, keys.find(key), replaced);
    }

    /** The version that a rotation is about to make current, or has left behind. */
    Optional<String> pending(String arn) {
        var labels = versions.labels(arn);
        return holder(labels, PENDING)
                .filter(version -> !labels.getOrDefault(version, Set.of()).contains(CURRENT));
    }

    private Optional<String> key(String arn, String version) {
        return versions.read(arn, version).map(value -> value.credential().key());
    }

    private static Optional<String> holder(Map<String, Set<String>> labels, String label) {
        return labels.entrySet().stream()
                .filter(version -> version.getValue().contains(label))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
