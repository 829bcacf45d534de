package io.fairlead.core.errors;

/** The service failed in a way that passes; try again. */
public final class Transient extends Failure {
    public Transient(String what, String fix) {
        super(Category.TRANSIENT, what, fix);
    }
}
