package io.fairlead.core.reconcile;

import io.fairlead.core.resource.Ref;

/** Something that a resource is made of is not there (yet). Never leaves this package's algorithms. */
public final class DependencyMissing extends RuntimeException {
    public DependencyMissing(Ref ref, String what) {
        super(what + " of " + ref + " is not recorded");
    }
}
