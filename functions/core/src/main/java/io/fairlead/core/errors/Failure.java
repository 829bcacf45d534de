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
    private final String what;
    private final String fix;
    private String subject = "";

    Failure(Category category, String what, String fix) {
        super(what);
        this.category = category;
        this.what = what;
        this.fix = fix;
    }

    /** This one, which from now on begins with the resource that it is about, unless it names it anyway. */
    public Failure about(Object resource) {
        if (!what().contains(resource.toString())) {
            subject = resource + ": ";
        }
        return this;
    }

    /** What happened, to which resource; without how to mend it. */
    public String what() {
        return subject + what;
    }

    @Override
    public String getMessage() {
        return fix.isEmpty() ? what() : what() + "\n  To go on: " + fix;
    }

    public Category category() {
        return category;
    }

    /** How to mend it; empty when waiting is all there is to do. */
    public String fix() {
        return fix;
    }
}
