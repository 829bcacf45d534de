package io.fairlead.confluent;

import io.fairlead.core.errors.Failure;
import io.fairlead.core.secret.Credential;
import java.util.Optional;

/** Who calls: asked at each call, told when the service refuses it. */
public interface Login {
    /** Empty for calls without a login. */
    Optional<Credential> credential();

    /**
     * Told that the service refuses the credential; a refused call was not executed.
     *
     * @return whether there is another one now, with which the call is worth another try
     * @throws Failure that says more than the refusal
     */
    default boolean isReplaced(Failure refusal) throws Failure {
        return false;
    }

    static Login of(Optional<Credential> credential) {
        return () -> credential;
    }
}
