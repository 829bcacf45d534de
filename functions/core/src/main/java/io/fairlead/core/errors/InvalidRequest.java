package io.fairlead.core.errors;

/** The service does not accept what was asked for. */
public final class InvalidRequest extends Failure {
    public InvalidRequest(String what, String fix) {
        super(Category.INVALID, what, fix);
    }
}
