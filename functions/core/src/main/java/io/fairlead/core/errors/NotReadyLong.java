package io.fairlead.core.errors;

/** Not ready yet, and will take minutes; worth another look in about 60 seconds. */
public final class NotReadyLong extends Failure {
    public NotReadyLong(String reason) {
        super(Category.NOT_READY, reason, "");
    }
}
