package io.fairlead.core.errors;

/** An object of the wanted name exists and is not ours; it was not touched. */
public final class ExistsNotOurs extends Failure {
    public ExistsNotOurs(String what, String fix) {
        super(Category.EXISTS_NOT_OURS, what, fix);
    }
}
