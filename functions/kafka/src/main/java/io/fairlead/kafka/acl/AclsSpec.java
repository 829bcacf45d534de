package io.fairlead.kafka.acl;

import io.fairlead.core.topology.Topology.Cluster;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** All that the document's accounts may do on one cluster. */
record AclsSpec(String cluster, SortedSet<Binding> bindings) {
    static AclsSpec of(Cluster cluster) {
        return new AclsSpec(
                cluster.name(),
                cluster.acls().stream().flatMap(Binding::of).collect(Collectors.toCollection(TreeSet::new)));
    }
}
