package io.fairlead.local.confluent;

import java.time.Duration;

/** How many calls one key may make within a window. */
public record RateLimit(int calls, Duration window) {
    /** Assumed and generous: Confluent publishes no number. */
    public static final RateLimit GENEROUS = new RateLimit(2_000, Duration.ofMinutes(1));
}
