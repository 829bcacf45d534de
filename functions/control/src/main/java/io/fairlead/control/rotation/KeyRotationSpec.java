package io.fairlead.control.rotation;

import io.fairlead.core.resource.Ref;
import io.fairlead.core.resource.Refs;
import java.time.Duration;

/**
 * What a document asks of the rotation of a client secret.
 *
 * @param secret its name
 */
record KeyRotationSpec(String secret, Duration every) {
    /** Secrets Manager's own schedule is a backstop: it counts from the last rotation, and ours comes before. */
    private static final int DAYS_LATER = 7;

    Ref ref() {
        return Refs.keyRotation(secret);
    }

    Ref clientSecret() {
        return Refs.clientSecret(secret);
    }

    long days() {
        return every.plusDays(1).minusNanos(1).toDays() + DAYS_LATER;
    }
}
