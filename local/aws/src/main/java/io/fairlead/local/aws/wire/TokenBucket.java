package io.fairlead.local.aws.wire;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The throttle that AWS documents for its APIs: a burst, refilled at a steady rate. */
public final class TokenBucket {
    private final InstantSource clock;
    private final double capacity;
    private final double refillPerSecond;
    private double tokens;
    private Instant filled;

    public TokenBucket(InstantSource clock, double capacity, double refillPerSecond) {
        this.clock = clock;
        this.capacity = capacity;
        this.refillPerSecond = refillPerSecond;
        this.tokens = capacity;
        this.filled = clock.instant();
    }

    /** Takes one token; false when there is none, and then the call is throttled. */
    public boolean tryTake() {
        refill();
        // A refill that adds up to one token but for rounding counts as one.
        if (tokens < 1 - 1e-9) {
            return false;
        }
        tokens = Math.max(0, tokens - 1);
        return true;
    }

    private void refill() {
        var now = clock.instant();
        var seconds = Duration.between(filled, now).toNanos() / 1e9;
        tokens = Math.min(capacity, tokens + seconds * refillPerSecond);
        filled = now;
    }
}
