package io.fairlead.core.errors;

/** The credential itself is refused. */
public final class BadCredential extends Failure {
    public BadCredential(String what, String fix) {
        super(Category.BAD_CREDENTIAL, what, fix);
    }
}
