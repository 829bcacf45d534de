package io.fairlead.kafka.acl;

import io.fairlead.core.topology.Topology.Acl;
import java.util.stream.Stream;

/**
 * One thing that one account may, or may not, do. In the service's words, because an observed entry may be of a type that no
 * document can ask for.
 *
 * @param account by its name in the document; the service knows its id
 */
record Binding(
        String account,
        String permission,
        String operation,
        String resourceType,
        String patternType,
        String resourceName,
        String host)
        implements Comparable<Binding> {

    /** The entries that one ACL of a document stands for. */
    static Stream<Binding> of(Acl acl) {
        return acl.operations().stream()
                .map(operation -> new Binding(
                        acl.account(),
                        acl.permission().name(),
                        operation,
                        acl.resource().name(),
                        acl.pattern().name(),
                        acl.name(),
                        acl.host()));
    }

    @Override
    public int compareTo(Binding other) {
        return toString().compareTo(other.toString());
    }

    /** The canonical text, by which entries are compared. */
    @Override
    public String toString() {
        return account + ' ' + permission + ' ' + operation + ' ' + resourceType + ' ' + patternType + ' '
                + resourceName + " from " + host;
    }
}
