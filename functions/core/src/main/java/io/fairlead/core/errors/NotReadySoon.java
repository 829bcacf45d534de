package io.fairlead.core.errors;

/** Not ready yet; worth another look in about 5 seconds. */
public final class NotReadySoon extends Failure {
    public NotReadySoon(String reason) {
        super(Category.NOT_READY, reason, "");
    }
}
