package io.fairlead.core.reconcile;

import io.fairlead.core.errors.Failure;
import io.fairlead.core.errors.NotReady;
import io.fairlead.core.errors.NotReadyLong;
import io.fairlead.core.errors.NotReadySoon;
import java.time.Duration;
import java.util.Optional;

/**
 * When another look is worthwhile. Step Functions' {@code IntervalSeconds} is a number, not an expression, so each pace is
 * an exception class with a Retrier of its own.
 */
public enum Patience {
    /** About 5 seconds. */
    SOON(5),
    /** About 15 seconds. */
    NORMAL(15),
    /** About a minute. */
    LONG(60);

    private final Duration pace;

    Patience(int seconds) {
        this.pace = Duration.ofSeconds(seconds);
    }

    /** For how long a state machine waits. */
    public Duration pace() {
        return pace;
    }

    /** When a state machine looks again after that; empty when it does not for this reason. */
    public static Optional<Patience> after(Failure failure) {
        return switch (failure) {
            case NotReadySoon soon -> Optional.of(SOON);
            case NotReady normal -> Optional.of(NORMAL);
            case NotReadyLong slow -> Optional.of(LONG);
            default -> Optional.empty();
        };
    }

    /** The exception that makes the state machine look again at this pace. */
    public Failure notReady(String reason) {
        return switch (this) {
            case SOON -> new NotReadySoon(reason);
            case NORMAL -> new NotReady(reason, "");
            case LONG -> new NotReadyLong(reason);
        };
    }
}
