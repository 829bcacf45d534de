package io.fairlead.core.errors;

/** The service refuses because of the state of something else. */
public final class Conflict extends Failure {
    public Conflict(String what, String fix) {
        super(Category.CONFLICT, what, fix);
    }
}
