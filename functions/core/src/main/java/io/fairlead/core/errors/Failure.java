package io.fairlead.core.errors;

/**
 * Something a function could not do. The class name is the error name in the state machines; the message says what
 * happened, to which resource, and how to mend it, and never carries a secret.
 */
public abstract sealed class Failure extends RuntimeException
        permits NotReadySoon,
                NotReady,
                NotReadyLong,
                Throttled,
                Transient,
                Conflict,
                Gone,
                Denied,
                BadCredential,
                QuotaExceeded,
                InvalidRequest,
                ExistsNotOurs,
                Unreachable,
                LeaseLost,
                PlanChanged,
                NotConverged,
                Refused,
                Bug {
    private final Category category;
    private final String fix;

    Failure(Category category, String what, String fix) {
        super(fix.isEmpty() ? what : what + "\n  To go on: " + fix);
        this.category = category;
        this.fix = fix;
    }

    public Category category() {
        return category;
    }

    /** How to mend it; empty when waiting is all there is to do. */
    public String fix() {
        return fix;
    }
}
