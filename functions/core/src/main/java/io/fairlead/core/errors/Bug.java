package io.fairlead.core.errors;

/** Nothing we know of; a defect of the product until shown otherwise. */
public final class Bug extends Failure {
    public Bug(String what, String fix) {
        super(Category.BUG, what, fix);
    }
}
