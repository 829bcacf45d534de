package io.fairlead.rotation.key;

import io.fairlead.confluent.ApiKey;
import io.fairlead.core.secret.Credential;
import java.util.List;
import java.util.Optional;

/** The keys of service accounts, as far as a rotation needs them. */
public interface AccountKeys {
    /** Whether there is a service account of that id. */
    boolean hasAccount(String account);

    /** Right after its creation too it is found: only lists lag. */
    Optional<ApiKey> find(String id);

    List<ApiKey> ownedBy(String account);

    /** Not to be repeated blindly: each call makes another one. */
    Credential create(String displayName, String description, String account, String resource);

    /** Tolerates that it is gone. */
    void delete(String id);
}
