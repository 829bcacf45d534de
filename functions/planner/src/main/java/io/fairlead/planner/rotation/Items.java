package io.fairlead.planner.rotation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.core.errors.Refused;
import io.fairlead.core.json.Json;
import io.fairlead.core.ledger.Entry;
import io.fairlead.core.ledger.Ledger;
import io.fairlead.core.resource.Place;
import io.fairlead.core.resource.Ref;
import java.util.Collection;
import java.util.function.Function;

/**
 * Items as the state machine walks them: a resource, the function that operates it, and the version of the document that last asked
 * for it, so that a rotation changes nothing that belongs to an {@code apply}.
 */
final class Items {
    private final Ledger ledger;
    private final long applied;
    private final Function<Place, String> functions;

    Items(Ledger ledger, long applied, Function<Place, String> functions) {
        this.ledger = ledger;
        this.applied = applied;
        this.functions = functions;
    }

    /** Says instead of the function why there is none: the other items can go on. */
    ObjectNode item(Ref ref, Place place) {
        var item = Json.object();
        item.putObject("resource").put("kind", ref.kind()).put("name", ref.name());
        item.put("version", ledger.entry(ref).map(Entry::version).orElse(applied));
        try {
            return item.put("function", functions.apply(place));
        } catch (Refused lost) {
            return item.put("lost", lost.getMessage());
        }
    }

    /** Everything of that kind that goes with this container. */
    Collection<Entry> within(Ref container, String kind) {
        return ledger.entries(kind).stream()
                .filter(entry -> container.equals(entry.container()))
                .toList();
    }
}
