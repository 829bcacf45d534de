package io.fairlead.core.reconcile;

import io.fairlead.core.errors.Failure;
import io.fairlead.core.errors.NotReady;
import io.fairlead.core.errors.NotReadyLong;
import io.fairlead.core.errors.NotReadySoon;

/**
 * When another look is worthwhile. Step Functions' {@code IntervalSeconds} is a number, not an expression, so each pace is
 * an exception class with a Retrier of its own.
 */
public enum Patience {
    /** About 5 seconds. */
    SOON,
    /** About 15 seconds. */
    NORMAL,
    /** About a minute. */
    LONG;

    /** The exception that makes the state machine look again at this pace. */
    public Failure notReady(String reason) {
        return switch (this) {
            case SOON -> new NotReadySoon(reason);
            case NORMAL -> new NotReady(reason, "");
            case LONG -> new NotReadyLong(reason);
        };
    }
}
