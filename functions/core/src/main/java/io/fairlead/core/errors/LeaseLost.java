package io.fairlead.core.errors;

/** Another execution holds the lease of the topology. */
public final class LeaseLost extends Failure {
    public LeaseLost(String what, String fix) {
        super(Category.CONFLICT, what, fix);
    }
}
