package io.fairlead.local.confluent.registry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** Reads an Avro schema as far as its shape goes: known types, their required members, names defined before they are used. */
final class AvroNames {
    private static final Set<String> PRIMITIVE =
            Set.of("null", "boolean", "int", "long", "float", "double", "bytes", "string");

    private final Set<String> defined = new HashSet<>();
    /** With references names may come from elsewhere. Assumed: then all of them are taken. */
    private final boolean open;

    AvroNames(boolean open) {
        this.open = open;
    }

    boolean isSchema(JsonNode schema) {
        return isSchema(schema, "");
    }

    private boolean isSchema(JsonNode schema, String namespace) {
        if (schema.isTextual()) {
            return isKnown(schema.asText(), namespace);
        }
        if (schema.isArray()) {
            return schema.valueStream().allMatch(branch -> isSchema(branch, namespace));
        }
        if (!schema.isObject()) {
            return false;
        }
        var type = schema.path("type");
        return switch (type.asText()) {
            case "record", "error" -> isRecord(schema, namespace);
            case "enum" -> define(schema, namespace) && isListOfTexts(schema.path("symbols"));
            case "fixed" -> define(schema, namespace) && schema.path("size").isInt();
            case "array" -> isSchema(schema.path("items"), namespace);
            case "map" -> isSchema(schema.path("values"), namespace);
            default -> isSchema(type, namespace);
        };
    }

    private boolean isRecord(JsonNode schema, String namespace) {
        if (!define(schema, namespace) || !schema.path("fields").isArray()) {
            return false;
        }
        var inner = namespace(schema, namespace);
        return schema.path("fields")
                .valueStream()
                .allMatch(field -> field.path("name").isTextual() && isSchema(field.path("type"), inner));
    }

    /** A record may refer to itself, so its name counts before its fields are read. */
    private boolean define(JsonNode schema, String namespace) {
        var name = schema.path("name").asText();
        defined.add(full(name, namespace(schema, namespace)));
        return !name.isEmpty();
    }

    private static String namespace(JsonNode schema, String outer) {
        var name = schema.path("name").asText();
        var dot = name.lastIndexOf('.');
        return dot < 0 ? schema.path("namespace").asText(outer) : name.substring(0, dot);
    }

    private static String full(String name, String namespace) {
        return name.contains(".") || namespace.isEmpty() ? name : namespace + "." + name;
    }

    private boolean isKnown(String name, String namespace) {
        return open || PRIMITIVE.contains(name) || defined.contains(full(name, namespace));
    }

    private static boolean isListOfTexts(JsonNode symbols) {
        return symbols.isArray() && symbols.valueStream().allMatch(JsonNode::isTextual);
    }
}
