package io.fairlead.core.errors;

/** What would be done now is not what was approved. */
public final class PlanChanged extends Failure {
    public PlanChanged(String what, String fix) {
        super(Category.CONFLICT, what, fix);
    }
}
