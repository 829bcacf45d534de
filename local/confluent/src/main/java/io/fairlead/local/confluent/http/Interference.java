package io.fairlead.local.confluent.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Comes between callers and services, for worlds in which things go wrong. Asked inside the world's lock. */
@FunctionalInterface
public interface Interference {
    /** Lets everything through. */
    Interference NONE = call -> Verdict.FREE;

    /** A call before its service sees it. */
    record Occasion(String service, String operation, Incoming incoming) {}

    /**
     * What becomes of a call.
     *
     * @param instead what it is answered without its service; absent lets it through
     * @param lost whether the connection ends before the answer
     * @param staleness how much more lists lag in this answer
     * @param slowness how much later a key or role that is made now begins to count
     */
    record Verdict(@Nullable Answer instead, boolean lost, Duration staleness, Duration slowness) {
        public static final Verdict FREE = new Verdict(null, false, Duration.ZERO, Duration.ZERO);

        /** The service does it, and nobody hears. */
        public static final Verdict LOST = new Verdict(null, true, Duration.ZERO, Duration.ZERO);

        public static Verdict answered(Answer instead) {
            return new Verdict(instead, false, Duration.ZERO, Duration.ZERO);
        }

        public static Verdict stale(Duration by) {
            return new Verdict(null, false, by, Duration.ZERO);
        }

        public static Verdict slow(Duration by) {
            return new Verdict(null, false, Duration.ZERO, by);
        }
    }

    Verdict verdict(Occasion occasion);

    /** Whether a new connection ends while TLS is being negotiated. */
    default boolean resetsHandshake() {
        return false;
    }
}
