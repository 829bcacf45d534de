package io.fairlead.control.key;

import io.fairlead.core.errors.Gone;
import io.fairlead.core.errors.Refused;
import io.fairlead.core.reconcile.Scope;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.secret.ClientSecretName;
import io.fairlead.core.secret.SecretVault;

/** Client secrets that are there, and ours by their tags. Whoever works on the keys of another one is refused. */
public record OwnedSecrets(SecretVault vault) {
    /** Its ARN. */
    public String arn(Ref secret, Scope scope) {
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
}
