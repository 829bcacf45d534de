package io.fairlead.core.errors;

/** A limit of the account or organization is reached. */
public final class QuotaExceeded extends Failure {
    public QuotaExceeded(String what, String fix) {
        super(Category.QUOTA, what, fix);
    }
}
