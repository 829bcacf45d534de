package io.fairlead.core.errors;

/** Not ready yet; worth another look in about 15 seconds. */
public final class NotReady extends Failure {
    public NotReady(String what, String fix) {
        super(Category.NOT_READY, what, fix);
    }
}
