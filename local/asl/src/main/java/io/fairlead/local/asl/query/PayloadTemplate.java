package io.fairlead.local.asl.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Fills in payload templates: the value of a key that ends in {@code .$} is a path or an intrinsic function. */
final class PayloadTemplate {
    private PayloadTemplate() {}

    static JsonNode fill(JsonNode template, Paths paths) {
        return switch (template) {
            case ObjectNode object -> {
                var out = JsonNodeFactory.instance.objectNode();
                object.properties().forEach(entry -> fill(entry.getKey(), entry.getValue(), paths, out));
                yield out;
            }
            case ArrayNode array -> {
                var out = JsonNodeFactory.instance.arrayNode(array.size());
                array.forEach(item -> out.add(fill(item, paths)));
                yield out;
            }
            default -> template;
        };
    }

    private static void fill(String key, JsonNode value, Paths paths, ObjectNode out) {
        if (key.endsWith(".$") && value.isTextual()) {
            out.set(key.substring(0, key.length() - 2), paths.template(value.textValue(), key));
        } else {
            out.set(key, fill(value, paths));
        }
    }
}
