package io.fairlead.kafka.rest;

import io.fairlead.core.errors.BadCredential;
import io.fairlead.core.reconcile.Scope;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.secret.ClientSecretValue;
import io.fairlead.core.secret.Credential;
import io.fairlead.core.secret.SecretVault;

/** The keys of client secrets, by the name that the document gives the secret. Never kept: a key may be replaced. */
public record Keys(SecretVault vault) {

    public Credential of(Ref clientSecret, Scope scope) {
        return vault.read(scope.id(clientSecret))
                .map(ClientSecretValue::credential)
                .orElseThrow(() -> new BadCredential(
                        clientSecret + " holds no key", "run apply; it makes a key and puts it there"));
    }
}
