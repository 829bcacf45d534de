package io.fairlead.core.errors;

/** The service wants us to slow down; try again after a pause. */
public final class Throttled extends Failure {
    public Throttled(String what, String fix) {
        super(Category.THROTTLED, what, fix);
    }
}
