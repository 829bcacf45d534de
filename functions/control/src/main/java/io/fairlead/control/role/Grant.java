package io.fairlead.control.role;

import io.fairlead.core.reconcile.Scope;
import io.fairlead.core.resource.Phase;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.resource.Refs;
import io.fairlead.core.topology.Topology;
import io.fairlead.core.topology.Topology.RoleGrant;

/** On what a role is held, and how Confluent writes that. */
public sealed interface Grant {
    /** On everything in the environment. */
    record OnEnvironment(String environment) implements Grant {}

    /** On one Kafka cluster. */
    record OnCluster(String cluster) implements Grant {}

    /** On the subjects of a pattern in the environment's Schema Registry. */
    record OnSubject(String environment, String subject) implements Grant {}

    static Grant of(RoleGrant grant, Topology topology) {
        var environment = topology.environment().name();
        if (grant.cluster() != null) {
            return new OnCluster(grant.cluster());
        }
        return grant.subject() != null ? new OnSubject(environment, grant.subject()) : new OnEnvironment(environment);
    }

    /** What it is held on. */
    default Ref resource() {
        return switch (this) {
            case OnEnvironment on -> Refs.environment(on.environment());
            case OnCluster on -> Refs.cluster(on.cluster());
            case OnSubject on -> Refs.schemaRegistry(on.environment());
        };
    }

    /** When it can be made. */
    default Phase phase() {
        return this instanceof OnSubject ? Phase.REGISTRY_ROLE : Phase.CLUSTER_ROLE;
    }

    /** The part of the binding's name that tells it from others of the same account and role. */
    default String label() {
        return switch (this) {
            case OnEnvironment on -> "environment";
            case OnCluster on -> "cluster/" + on.cluster();
            case OnSubject on -> "subject/" + on.subject();
        };
    }

    /**
     * The scope as a CRN. A cluster's own name ends {@code /cloud-cluster=lkc-x/kafka=lkc-x}; a role on the cluster that is
     * bound with that suffix is accepted and grants nothing, which shows as 403 much later.
     */
    default String crn(Scope scope) {
        var of = scope.attribute(resource(), "crn");
        return switch (this) {
            case OnEnvironment on -> of;
            case OnCluster on -> of.replaceFirst("/kafka=[^/]*$", "");
            case OnSubject on -> of + "/subject=" + on.subject();
        };
    }
}
