package io.fairlead.local.asl.run;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The task tokens that are waited for. */
public final class Tokens {
    /** The task that a token belongs to. */
    public interface Waiting {
        void succeed(String output);

        void fail(@Nullable String error, @Nullable String cause);

        void heartbeat();
    }

    private final RandomGenerator random;
    private final Map<String, Waiting> waiting = new LinkedHashMap<>();

    Tokens(RandomGenerator random) {
        this.random = random;
    }

    String issue() {
        var bytes = new byte[96];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    void await(String token, Waiting task) {
        waiting.put(token, task);
    }

    void forget(String token) {
        waiting.remove(token);
    }

    /** The task that waits for the token; null when there is none, or no longer. */
    public @Nullable Waiting task(String token) {
        return waiting.get(token);
    }
}
