package io.fairlead.local.aws.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.aws.dynamodb.expression.Values;
import io.fairlead.local.aws.wire.AwsError;
import io.fairlead.local.aws.wire.Json;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What identifies an item.
 *
 * @param partition the partition key
 * @param sort the sort key, or null
 */
record KeySchema(Attribute partition, @Nullable Attribute sort) {
    /** A key attribute and its type: S, N or B. */
    record Attribute(String name, String type) {}

    static KeySchema parse(JsonNode keySchema, JsonNode definitions) {
        return new KeySchema(
                required(attribute("HASH", keySchema, definitions)), attribute("RANGE", keySchema, definitions));
    }

    List<Attribute> attributes() {
        var attributes = new ArrayList<Attribute>();
        attributes.add(partition);
        if (sort != null) {
            attributes.add(sort);
        }
        return attributes;
    }

    List<String> names() {
        return attributes().stream().map(Attribute::name).toList();
    }

    /** The place of an item that is to be written. */
    ItemKey ofItem(ObjectNode item) {
        for (var attribute : attributes()) {
            var value = item.get(attribute.name());
            if (value == null) {
                throw invalid("One or more parameter values were invalid: Missing the key " + attribute.name()
                        + " in the item");
            }
            requireType(attribute, value);
        }
        return at(item);
    }

    /** The place that a {@code Key} parameter names; it has the key's attributes and no others. */
    ItemKey ofKey(JsonNode key) {
        if (key.size() != attributes().size() || attributes().stream().anyMatch(each -> !matches(each, key))) {
            throw invalid("The provided key element does not match the schema");
        }
        return at(Values.storedItem(key));
    }

    /** Only the key's attributes of an item. */
    ObjectNode keyOf(ObjectNode item) {
        ObjectNode key = Json.object();
        names().forEach(name -> key.set(name, item.path(name)));
        return key;
    }

    private ItemKey at(ObjectNode item) {
        attributes().forEach(attribute -> refuseEmpty(attribute, item.path(attribute.name())));
        return new ItemKey(value(item, partition), sort == null ? null : value(item, sort));
    }

    private static ObjectNode value(ObjectNode item, Attribute attribute) {
        return Values.stored(item.path(attribute.name()));
    }

    private static boolean matches(Attribute attribute, JsonNode key) {
        return key.path(attribute.name()).has(attribute.type());
    }

    private static void requireType(Attribute attribute, JsonNode value) {
        if (!value.has(attribute.type())) {
            throw invalid("One or more parameter values were invalid: Type mismatch for key " + attribute.name()
                    + " expected: " + attribute.type() + " actual: " + Values.type(value));
        }
    }

    private static void refuseEmpty(Attribute attribute, JsonNode value) {
        if (!attribute.type().equals("N")
                && value.path(attribute.type()).asText().isEmpty()) {
            throw invalid("One or more parameter values are not valid. The AttributeValue for a key attribute "
                    + "cannot contain an empty string value. Key: " + attribute.name());
        }
    }

    private static @Nullable Attribute attribute(String role, JsonNode keySchema, JsonNode definitions) {
        for (var element : keySchema) {
            if (role.equals(element.path("KeyType").asText())) {
                var name = element.path("AttributeName").asText();
                return new Attribute(name, type(name, definitions));
            }
        }
        return null;
    }

    private static String type(String name, JsonNode definitions) {
        for (var definition : definitions) {
            if (name.equals(definition.path("AttributeName").asText())) {
                return definition.path("AttributeType").asText();
            }
        }
        throw invalid("One or more parameter values were invalid: Some index key attributes are not defined in "
                + "AttributeDefinitions. Keys: [" + name + "]");
    }

    private static Attribute required(@Nullable Attribute partition) {
        if (partition == null) {
            throw invalid("Invalid KeySchema: The first KeySchemaElement is not a HASH key type");
        }
        return partition;
    }

    private static AwsError invalid(String message) {
        return AwsError.of("ValidationException", message);
    }
}
