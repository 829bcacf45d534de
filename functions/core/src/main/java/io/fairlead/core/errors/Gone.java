package io.fairlead.core.errors;

/** An object that is needed does not exist any more. */
public final class Gone extends Failure {
    public Gone(String what, String fix) {
        super(Category.GONE, what, fix);
    }
}
