package io.fairlead.core.ledger;

import io.fairlead.core.resource.Desired;
import io.fairlead.core.resource.Ref;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one topology owns. An object without an entry here (and without our marker) is a stranger's: losing the ledger
 * blocks deletions, it never widens them.
 */
public interface Ledger {
    Optional<Entry> entry(Ref ref);

    List<Entry> entries();

    /** Those of one kind. */
    default List<Entry> entries(String kind) {
        return entries().stream()
                .filter(entry -> entry.ref().kind().equals(kind))
                .toList();
    }

    /** Writes down that the resource is about to be created, unless there is an entry already. */
    void intend(Desired<?> wanted, long version);

    /** Writes down that the object of that identifier is ours. */
    void record(Desired<?> wanted, long version, String id, Map<String, String> attributes);

    /** Adds to the attributes of a recorded resource, and changes nothing else; nothing happens where none is recorded. */
    void note(Ref ref, Map<String, String> attributes);

    /** Strikes out the resource and all that it contained. */
    void forget(Ref ref);
}
