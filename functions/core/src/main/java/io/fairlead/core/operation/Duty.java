package io.fairlead.core.operation;

import io.fairlead.core.errors.Failure;
import io.fairlead.core.reconcile.Scope;

/** Something that a function does besides operating kinds: one class for each operation. */
@FunctionalInterface
public interface Duty {
    Reply perform(Command command, Scope scope) throws Failure;

    /** Whether it changes anything: only the holder of the lease may. */
    default boolean isWriting() {
        return true;
    }
}
