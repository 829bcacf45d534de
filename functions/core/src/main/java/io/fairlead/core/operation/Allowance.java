package io.fairlead.core.operation;

import io.fairlead.core.errors.QuotaExceeded;
import io.fairlead.core.plan.Finding;
import io.fairlead.core.reconcile.Scope;
import java.util.List;

/** Whether a service allows all that is to be made, asked before anything is touched. */
@FunctionalInterface
public interface Allowance {
    /** It is found out one by one. */
    Allowance UNKNOWN = (findings, scope) -> {};

    /** Returns when nothing is known to stand against it; names all that is short otherwise. */
    void require(List<Finding> findings, Scope scope) throws QuotaExceeded;
}
