package io.fairlead.core.errors;

/** A plan after the work still finds something to do. */
public final class NotConverged extends Failure {
    public NotConverged(String what, String fix) {
        super(Category.NOT_READY, what, fix);
    }
}
