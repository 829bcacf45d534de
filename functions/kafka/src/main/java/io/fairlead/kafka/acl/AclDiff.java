package io.fairlead.kafka.acl;

import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is between the entries that a document wants and those that our accounts have.
 *
 * @param missing wanted and not there
 * @param surplus there and not wanted
 */
record AclDiff(SortedSet<Binding> missing, SortedSet<Binding> surplus) {
    static AclDiff between(SortedSet<Binding> wanted, SortedSet<Binding> found) {
        return new AclDiff(without(wanted, found), without(found, wanted));
    }

    private static SortedSet<Binding> without(SortedSet<Binding> some, SortedSet<Binding> others) {
        var rest = new TreeSet<>(some);
        rest.removeAll(others);
        return rest;
    }
}
