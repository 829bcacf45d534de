package io.fairlead.rotation.secret;

import io.fairlead.core.reconcile.Marker;
import io.fairlead.core.resource.Ref;

/**
 * A client secret of ours that is to be rotated.
 *
 * @param account that owns its keys, by name
 * @param owner the same, as Confluent calls it
 * @param opens what its keys open, as Confluent calls it
 * @param prover name of the function that proves its keys from its network
 */
public record RotatedSecret(
        OwnedSecret owned, String account, String owner, String opens, String description, String prover) {

    public String arn() {
        return owned.arn();
    }

    public Ref ref() {
        return owned.ref();
    }

    public String topology() {
        return owned.name().topology();
    }

    /** What the key that is made for a version of it says of itself. */
    public Marker marker(String secretVersion) {
        return owned.marker().forVersion(secretVersion);
    }

    @Override
    public String toString() {
        return owned.toString();
    }
}
