package io.fairlead.rotation.proof;

import io.fairlead.core.errors.Failure;
import io.fairlead.rotation.secret.RotatedSecret;
import java.util.Optional;

/** Proves keys from within the network that a secret belongs to. */
@FunctionalInterface
public interface Prover {
    /**
     * Returns when the key works through the private endpoint; throws what is in the way.
     *
     * @param version of the secret; empty for the one that is current
     */
    void prove(RotatedSecret secret, Optional<String> version) throws Failure;
}
