package io.fairlead.confluent;

import io.fairlead.core.secret.Credential;
import java.util.Optional;
import java.util.function.Supplier;

/** Who calls: asked at each call, told when the service refuses it. */
public interface Login {
    /** Empty for calls without a login. */
    Optional<Credential> credential();

    default void refused() {}

    static Login of(Optional<Credential> credential) {
        return () -> credential;
    }

    /** Reads the credential when it is needed first, and again once it was refused: somebody may have replaced it. */
    static Login reading(Supplier<Credential> source) {
        return new RememberedLogin(source);
    }
}
