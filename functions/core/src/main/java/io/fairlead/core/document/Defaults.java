package io.fairlead.core.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Fills absent fields with the defaults that stand in the schema, so that they stand nowhere else. */
final class Defaults {
    private final JsonNode schema;

    Defaults(JsonNode schema) {
        this.schema = schema;
    }

    /** A complete copy; the document itself stays as it was written. */
    JsonNode fill(JsonNode document) {
        var copy = document.deepCopy();
        fill(copy, schema);
        return copy;
    }

    private void fill(JsonNode value, JsonNode part) {
        var rules = SchemaRefs.resolve(schema, part);
        if (value instanceof ObjectNode object) {
            rules.path("properties").properties().forEach(p -> field(object, p.getKey(), p.getValue()));
        }
        if (value.isArray()) {
            value.forEach(element -> fill(element, rules.path("items")));
        }
    }

    private void field(ObjectNode object, String name, JsonNode part) {
        var absent = part.has("default")
                ? part.get("default")
                : SchemaRefs.resolve(schema, part).get("default");
        if (!object.has(name) && absent != null) {
            object.set(name, absent.deepCopy());
        }
        if (object.has(name)) {
            fill(object.get(name), part);
        }
    }
}
