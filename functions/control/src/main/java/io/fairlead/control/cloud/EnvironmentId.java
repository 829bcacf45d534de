package io.fairlead.control.cloud;

import io.fairlead.confluent.Target;
import io.fairlead.core.reconcile.Scope;
import io.fairlead.core.resource.Refs;

/** The environment of a topology, which most calls of the control plane must name. */
public final class EnvironmentId {
    private EnvironmentId() {}

    public static String of(Scope scope) {
        return scope.id(Refs.environment(scope.topology().environment().name()));
    }

    /** The target with the environment in its query, as reads, lists and deletions want it; bodies name it otherwise. */
    public static Target in(Scope scope, Target target) {
        return target.with("environment", of(scope));
    }
}
