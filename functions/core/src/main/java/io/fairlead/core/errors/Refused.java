package io.fairlead.core.errors;

/** The request is refused before anything was touched: no confirmation, a protected topology, an unknown name. */
public final class Refused extends Failure {
    public Refused(String what, String fix) {
        super(Category.INVALID, what, fix);
    }
}
