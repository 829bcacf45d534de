package io.fairlead.local.confluent.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** Counts the calls of each key in fixed windows. Assumed: Confluent publishes neither the numbers nor the algorithm. */
public final class RateLimiter {
    private final InstantSource clock;
    private final Map<String, Window> windows = new HashMap<>();
    private int limit;
    private Duration window;

    private record Window(Instant end, int used) {}

    /** What a key has left after a call, in the units of the {@code X-RateLimit-} headers. */
    public record Allowance(int limit, int remaining, long resetSeconds, boolean exceeded) {
        /** The answer with the headers that tell of this allowance. */
        public Answer tell(Answer answer) {
            return answer.with("X-RateLimit-Limit", String.valueOf(limit))
                    .with("X-RateLimit-Remaining", String.valueOf(remaining))
                    .with("X-RateLimit-Reset", String.valueOf(resetSeconds));
        }

        /** 429 without a body, as the documents declare it. */
        public Answer refusal() {
            return tell(Answer.empty(429)).with("Retry-After", String.valueOf(resetSeconds));
        }
    }

    public RateLimiter(InstantSource clock, int limit, Duration window) {
        this.clock = clock;
        this.limit = limit;
        this.window = window;
    }

    public void change(int newLimit, Duration newWindow) {
        limit = newLimit;
        window = newWindow;
        windows.clear();
    }

    public Allowance take(String key) {
        var now = clock.instant();
        var current = windows.get(key);
        if (current == null || !now.isBefore(current.end)) {
            current = new Window(now.plus(window), 0);
        }
        var used = Math.min(current.used + 1, limit + 1);
        windows.put(key, new Window(current.end, used));
        var reset = Math.ceilDiv(Duration.between(now, current.end).toMillis(), 1000L);
        return new Allowance(limit, Math.max(0, limit - used), reset, used > limit);
    }
}
