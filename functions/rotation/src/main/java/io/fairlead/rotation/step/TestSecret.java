package io.fairlead.rotation.step;

import io.fairlead.core.secret.SecretVersions;
import io.fairlead.rotation.proof.Proof;
import io.fairlead.rotation.secret.RotatedSecret;

/** Proves the pending version through the private endpoint before anybody depends on it. */
public final class TestSecret {
    private final SecretVersions versions;
    private final Proof proof;

    public TestSecret(SecretVersions versions, Proof proof) {
        this.versions = versions;
        this.proof = proof;
    }

    /** A pending version without a value is Secrets Manager's trial of this function: then the current one is proven. */
    void perform(RotatedSecret secret, String version) {
        proof.insist(secret, versions.read(secret.arn(), version).map(value -> version));
    }
}
