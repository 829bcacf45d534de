package io.fairlead.control.rotation;

import io.fairlead.confluent.ApiKey;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The key that clients of a secret are given.
 *
 * @param version of the secret that holds it
 * @param found at Confluent; empty when somebody has deleted it
 * @param replaced the key behind AWSPREVIOUS, where that is another one
 */
record CurrentKey(String version, String id, Optional<ApiKey> found, Optional<String> replaced) {
    /** By how much Confluent's clock may be behind ours: a key must not be replaced again because of that. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    Instant made() {
        return found.map(ApiKey::made).orElse(Instant.EPOCH);
    }

    /** Whether it is to be replaced, where keys must be younger than that. Without a time, nothing is. */
    boolean isOlderThan(@Nullable Instant since) {
        return since != null && made().isBefore(since.minus(SKEW));
    }

    /** What is announced of it. */
    Map<String, Object> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("key", id);
        details.put("version", version);
        replaced.ifPresent(key -> details.put("replaced", key));
        return details;
    }
}
