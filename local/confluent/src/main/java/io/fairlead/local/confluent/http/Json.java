package io.fairlead.local.confluent.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** JSON written as it looks: names and values side by side. */
public final class Json {
    /** A null that is meant to be sent; a Java null leaves the member out. */
    public static final JsonNode NULL = NullNode.getInstance();

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    /** An object of alternating names and values; members whose value is null are left out. */
    public static ObjectNode of(@Nullable Object... namesAndValues) {
        var object = MAPPER.createObjectNode();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            var value = namesAndValues[i + 1];
            if (value != null) {
                object.set(
                        String.valueOf(namesAndValues[i]), value instanceof JsonNode n ? n : MAPPER.valueToTree(value));
            }
        }
        return object;
    }

    /** An array of texts or numbers. */
    public static ArrayNode values(Collection<?> values) {
        return MAPPER.valueToTree(values);
    }

    public static ArrayNode array(List<? extends JsonNode> rows) {
        return MAPPER.createArrayNode().addAll(rows);
    }

    /** The text as JSON; empty when it is none. */
    public static Optional<JsonNode> parse(String text) {
        try {
            return Optional.ofNullable(MAPPER.readTree(text)).filter(node -> !node.isMissingNode());
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }

    /** The text at a pointer, when there is one that is not empty. */
    public static Optional<String> text(JsonNode node, String pointer) {
        var found = node.at(pointer);
        return found.isMissingNode() || found.isNull() || found.asText().isEmpty()
                ? Optional.empty()
                : Optional.of(found.asText());
    }
}
