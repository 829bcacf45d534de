package io.fairlead.core.secret;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** AWS Secrets Manager, as far as client secrets and the control plane's own key need it. */
public interface SecretVault {
    /** By name or ARN; also one that is scheduled for deletion. */
    Optional<StoredSecret> find(String nameOrArn);

    /** Creates it with its first value; adopts nothing: an existing one is a {@link io.fairlead.core.errors.Conflict}. */
    StoredSecret create(String name, String description, Map<String, String> tags, ClientSecretValue value);

    /**
     * The id of the version that {@link #create} or {@link #put} makes next: a key can say for which version it is made before it
     * is there. The same until then, and another one for each state that the secret was in.
     */
    String nextVersion(String nameOrArn);

    /** Makes this value the current one. */
    void put(String nameOrArn, ClientSecretValue value);

    /** The current value; empty when there is no secret or no value of ours in it. */
    Optional<ClientSecretValue> read(String nameOrArn);

    /**
     * All versions without their values, the oldest first, those that have lost their staging labels too; none of a secret that
     * is gone or waits for its deletion.
     */
    List<SecretVersion> versions(String nameOrArn);

    /** The version of the control plane's own secret that bears that staging label; empty when none does, or there is no secret. */
    Optional<CloudKeyVersion> cloudApiKey(String nameOrArn, String label);

    void describe(String nameOrArn, String description, Map<String, String> tags);

    /** Takes back a deletion within its recovery window. */
    void restore(String nameOrArn);

    /** Schedules the deletion with a recovery window; tolerates that it is gone or scheduled already. */
    void delete(String nameOrArn, int recoveryWindowDays);
}
