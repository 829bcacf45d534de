package io.fairlead.local.asl.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** JSON texts and trees. */
public final class Json {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /** The tree of a text; an IllegalArgumentException when it is no JSON. */
    public static JsonNode read(String text) {
        var tree = readOrNull(text);
        if (tree == null) {
            throw new IllegalArgumentException("not a JSON text: " + text);
        }
        return tree;
    }

    /** The tree of a text, or null when it is no JSON. */
    public static @Nullable JsonNode readOrNull(String text) {
        try {
            var tree = MAPPER.readTree(text);
            return tree == null || tree.isMissingNode() ? null : tree;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    /** The compact text of a tree. */
    public static String write(JsonNode tree) {
        try {
            return MAPPER.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON", e);
        }
    }

    /** How many bytes the text has, which is what the service's limits count. */
    public static int size(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
