package io.fairlead.core.secret;

import java.util.Optional;

/** Secrets Manager's rotation of a secret: whether it is on, and its start. The rotation itself is our function's work. */
public interface SecretRotation {
    /**
     * How a secret is rotated.
     *
     * @param function ARN of the rotation function
     * @param everyDays after that many days without a rotation Secrets Manager starts one by itself
     */
    record Setting(String function, long everyDays) {}

    /** Empty when rotation is off. */
    Optional<Setting> find(String nameOrArn);

    /** Switches rotation on, or changes its setting, without rotating. */
    void switchOn(String nameOrArn, Setting setting);

    /** Tolerates that it is off or that the secret is gone. */
    void switchOff(String nameOrArn);

    /**
     * Starts a rotation and returns before it has happened.
     *
     * @param version of the secret that it will make; starting the same again is no error
     */
    void start(String nameOrArn, String version);
}
