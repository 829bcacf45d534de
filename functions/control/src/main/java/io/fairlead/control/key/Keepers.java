package io.fairlead.control.key;

import io.fairlead.core.reconcile.Scope;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.rotation.KeyKeepers;
import io.fairlead.core.secret.ClientSecretName;
import io.fairlead.core.secret.SecretVault;
import io.fairlead.core.secret.SecretVersions;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks up who holds the keys of a client secret. */
public final class Keepers {
    private final SecretVault vault;
    private final SecretVersions versions;

    public Keepers(SecretVault vault, SecretVersions versions) {
        this.vault = vault;
        this.versions = versions;
    }

    /** To be asked after the keys were listed: one that is stored in between must not seem to be nobody's. */
    public KeyKeepers of(Ref secret, Scope scope) {
        var path = new ClientSecretName(scope.topology().name(), secret.name()).path();
        return new KeyKeepers(
                vault.versions(path),
                version -> versions.read(path, version)
                        .map(value -> value.credential().key()),
                deployed(scope));
    }

    /** A link is sent another key when its own is replaced, and works with its own until then. */
    private static Set<String> deployed(Scope scope) {
        return scope.ledger().entries("cluster-link").stream()
                .flatMap(entry -> Stream.ofNullable(entry.attributes().get("key")))
                .collect(Collectors.toUnmodifiableSet());
    }
}
