package io.fairlead.local.aws.route53;

import java.util.Comparator;
import java.util.List;

/**
 * A simple resource record set.
 *
 * @param name normalised
 * @param values as the caller wrote them
 */
public record RecordSet(String name, String type, long ttl, List<String> values) {
    /** What there can be only one of in a zone. */
    record Key(String name, String type) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::name, DomainNames.ORDER).thenComparing(Key::type);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    Key key() {
        return new Key(name, type);
    }

    /** As error messages call it. */
    String label() {
        return "resource record set [name='" + DomainNames.written(name) + "', type='" + type + "']";
    }
}
