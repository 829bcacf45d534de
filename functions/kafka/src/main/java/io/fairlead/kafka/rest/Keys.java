package io.fairlead.kafka.rest;

import io.fairlead.core.errors.BadCredential;
import io.fairlead.core.reconcile.Scope;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.secret.ClientSecretValue;
import io.fairlead.core.secret.Credential;
import io.fairlead.core.secret.SecretVault;
import io.fairlead.core.secret.SecretVersions;
import java.util.Optional;

/** The keys of client secrets, by the name that the document gives the secret. Never kept: a key may be replaced. */
public record Keys(SecretVault vault, SecretVersions versions) {

    public Credential of(Ref clientSecret, Scope scope) {
        return credential(vault.read(scope.id(clientSecret)), clientSecret.toString());
    }

    /** The key in that version of the secret. */
    public Credential of(Ref clientSecret, String version, Scope scope) {
        return credential(versions.read(scope.id(clientSecret), version), clientSecret + ", version " + version + ',');
    }

    private static Credential credential(Optional<ClientSecretValue> value, String holder) {
        return value.map(ClientSecretValue::credential)
                .orElseThrow(() ->
                        new BadCredential(holder + " holds no key", "run apply; it makes a key and puts it there"));
    }
}
