package io.fairlead.core.secret;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The versions of a client secret one by one, as a rotation needs them. Staging labels are Secrets Manager's: one version each. */
public interface SecretVersions {
    String CURRENT = "AWSCURRENT";
    String PREVIOUS = "AWSPREVIOUS";
    String PENDING = "AWSPENDING";

    /** The staging labels by the versions that bear them; empty when there is no secret, or it waits for its deletion. */
    Map<String, Set<String>> labels(String nameOrArn);

    /** The version that bears the label. */
    default Optional<String> holder(String nameOrArn, String label) {
        return labels(nameOrArn).entrySet().stream()
                .filter(version -> version.getValue().contains(label))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The value of that version; empty when it has none, or none of ours. */
    Optional<ClientSecretValue> read(String nameOrArn, String version);

    /**
     * Stores the value as that version behind {@link #PENDING}; what else is in the current value stays in it. The same value
     * again is no error; another one is a {@link io.fairlead.core.errors.Conflict}.
     */
    void stage(String nameOrArn, String version, ClientSecretValue value);

    /** Whether two versions hold the same but for the credential, fields of others included. */
    boolean alike(String nameOrArn, String one, String other);

    /**
     * Makes it the current version in the place of that one, which becomes {@link #PREVIOUS}. When another one is current
     * meanwhile, nothing is changed: a {@link io.fairlead.core.errors.Conflict}.
     */
    void promote(String nameOrArn, String version, String from);

    /** Puts the label on that version and takes it from any other. */
    void label(String nameOrArn, String label, String version);

    /** Takes the label from that version; tolerates that it is not there. */
    void unlabel(String nameOrArn, String label, String version);
}
