package io.fairlead.aws.store;

import static io.fairlead.aws.store.Attributes.number;
import static io.fairlead.aws.store.Attributes.text;
import static io.fairlead.aws.store.Attributes.texts;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.core.ledger.Entry;
import io.fairlead.core.resource.Desired;
import io.fairlead.core.resource.Phase;
import io.fairlead.core.resource.Place;
import io.fairlead.core.resource.Ref;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** An entry of the ledger as an item. */
final class EntryAttributes {
    static final String PREFIX = "resource#";

    private EntryAttributes() {}

    static String item(Ref ref) {
        return PREFIX + path(ref);
    }

    /** What an intent knows already. */
    static Map<String, JsonNode> of(Desired<?> wanted, long version) {
        var attributes = new HashMap<String, JsonNode>();
        attributes.put("kind", text(wanted.ref().kind()));
        attributes.put("name", text(wanted.ref().name()));
        attributes.put("phase", text(wanted.phase().name()));
        attributes.put("place", text(wanted.place().toString()));
        attributes.put("version", number(version));
        var container = wanted.container();
        if (container != null) {
            attributes.put("container", text(path(container)));
        }
        return attributes;
    }

    static Entry read(Map<String, JsonNode> item) {
        return new Entry(
                new Ref(text(item, "kind"), text(item, "name")),
                Attributes.findText(item, "id").orElse(null),
                texts(item, "attributes"),
                Phase.valueOf(text(item, "phase")),
                Place.parse(text(item, "place")),
                Attributes.findText(item, "container").map(EntryAttributes::ref).orElse(null),
                number(item, "version"),
                Instant.parse(text(item, "since")));
    }

    private static String path(Ref ref) {
        return ref.kind() + "/" + ref.name();
    }

    /** Kinds have no slash, names may. */
    private static Ref ref(String path) {
        var slash = path.indexOf('/');
        return new Ref(path.substring(0, slash), path.substring(slash + 1));
    }
}
