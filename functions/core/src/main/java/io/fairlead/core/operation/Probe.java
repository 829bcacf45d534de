package io.fairlead.core.operation;

import io.fairlead.core.errors.Failure;
import io.fairlead.core.reconcile.Scope;
import io.fairlead.core.resource.Ref;

/** Proves that a client secret is good for what it promises. */
@FunctionalInterface
public interface Probe {
    /** Returns when the key works through the private endpoint; throws what is in the way, layer first. */
    void prove(Ref clientSecret, Scope scope) throws Failure;

    /** For functions that are not on the private path. */
    Probe NONE = (clientSecret, scope) -> {
        throw new IllegalArgumentException(clientSecret + " can only be proven from a workload network");
    };
}
