package io.fairlead.rotation.secret;

import io.fairlead.core.reconcile.Marker;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.resource.Refs;
import io.fairlead.core.secret.ClientSecretName;

/**
 * A secret of ours, whatever it holds.
 *
 * @param marker that says whose it is
 * @param version of the document that it comes from
 */
public record OwnedSecret(String arn, ClientSecretName name, Marker marker, long version) {
    public Ref ref() {
        return Refs.clientSecret(name.name());
    }

    @Override
    public String toString() {
        return ref() + " of " + name.topology();
    }
}
