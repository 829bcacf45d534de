package io.fairlead.control.rotation;

import static io.fairlead.core.secret.SecretVersions.CURRENT;
import static io.fairlead.core.secret.SecretVersions.PENDING;

import io.fairlead.control.key.MarkedKeys;
import io.fairlead.core.reconcile.Scope;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.secret.SecretVersions;
import java.util.Set;

/** Ends a rotation that does not come to its end: as long as its label is there, Secrets Manager begins no other one. */
final class GivingUp {
    private final SecretVersions versions;
    private final MarkedKeys keys;

    GivingUp(SecretVersions versions, MarkedKeys keys) {
        this.versions = versions;
        this.keys = keys;
    }

    /**
     * The label first, without which the rotation function goes no step further; then the key, unless that one step has made it
     * the current one.
     *
     * @return whether it was given up
     */
    boolean of(Ref secret, String arn, String version, Scope scope) {
        versions.unlabel(arn, PENDING, version);
        if (versions.labels(arn).getOrDefault(version, Set.of()).contains(CURRENT)) {
            return false;
        }
        versions.read(arn, version)
                .map(value -> value.credential().key())
                .ifPresent(key -> keys.delete(key, scope.marker(secret)));
        return true;
    }
}
