package io.fairlead.core.errors;

/** The credential is valid but lacks a permission. */
public final class Denied extends Failure {
    public Denied(String what, String fix) {
        super(Category.DENIED, what, fix);
    }
}
