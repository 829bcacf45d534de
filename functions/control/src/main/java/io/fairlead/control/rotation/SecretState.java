package io.fairlead.control.rotation;

import static io.fairlead.core.secret.SecretVersions.CURRENT;
import static io.fairlead.core.secret.SecretVersions.PENDING;
import static io.fairlead.core.secret.SecretVersions.PREVIOUS;

import io.fairlead.confluent.ApiKeys;
import io.fairlead.core.errors.Gone;
import io.fairlead.core.errors.Refused;
import io.fairlead.core.reconcile.Scope;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.secret.ClientSecretName;
import io.fairlead.core.secret.SecretRotation;
import io.fairlead.core.secret.SecretVault;
import io.fairlead.core.secret.SecretVersions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks at a client secret that is to be rotated, and refuses one that cannot be. Changes nothing. */
final class SecretState {
    private static final String APPLY = "run apply, which puts it right";

    private final SecretVault vault;
    private final SecretVersions versions;
    private final SecretRotation rotation;
    private final ApiKeys keys;

    SecretState(SecretVault vault, SecretVersions versions, SecretRotation rotation, ApiKeys keys) {
        this.vault = vault;
        this.versions = versions;
        this.rotation = rotation;
        this.keys = keys;
    }

    /** The ARN of a secret that is there, and ours by its tags. */
    String arn(Ref secret, Scope scope) {
        var arn = scope.id(secret);
        var stored = vault.find(arn)
                .orElseThrow(
                        () -> new Gone(secret + " is gone from Secrets Manager", "run apply, which makes it again"));
        if (stored.scheduledForDeletion()) {
            throw new Refused(secret + " waits for its deletion; nothing was done", "run apply, which takes it back");
        }
        if (!scope.marker(secret).text().equals(stored.tags().get(ClientSecretName.MARKER_TAG))) {
            throw new Refused(
                    secret + " (" + stored.name() + ") does not bear our marker any more; nothing was done",
                    "put back its tags " + ClientSecretName.TOPOLOGY_TAG + " and " + ClientSecretName.MARKER_TAG
                            + ", or take it out of the document");
        }
        return arn;
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
