package io.fairlead.local.aws.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** JSON as AWS's JSON protocols write it. */
public final class Json {
    /** Keeps numbers as they were written: DynamoDB and Step Functions must not round them. */
    public static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Json() {}

    /** A new object. */
    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** A new array. */
    public static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    /** An array of the given texts. */
    public static ArrayNode texts(Collection<String> values) {
        var array = array();
        values.forEach(array::add);
        return array;
    }

    /** An array of the given nodes. */
    public static ArrayNode array(Collection<? extends JsonNode> values) {
        return array().addAll(values);
    }

    /** The member as text; null when it is absent or JSON's null. */
    public static @Nullable String text(JsonNode node, String member) {
        var value = node.path(member);
        return value.isMissingNode() || value.isNull() ? null : value.asText();
    }

    /** The member as text, {@code fallback} when it is absent. */
    public static String text(JsonNode node, String member, String fallback) {
        var value = text(node, member);
        return value == null ? fallback : value;
    }

    /** Timestamps of the JSON protocols are seconds since 1970 with milliseconds as fraction. */
    public static JsonNode epoch(Instant instant) {
        return DecimalNode.valueOf(BigDecimal.valueOf(instant.toEpochMilli(), 3).stripTrailingZeros());
    }

    /** Parses text that must be JSON. */
    public static JsonNode parse(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** Parses a body; an empty one is an empty object. */
    public static JsonNode parse(byte[] body) {
        try {
            return body.length == 0 ? object() : MAPPER.readTree(body);
        } catch (IOException e) {
            throw new IllegalArgumentException("not JSON", e);
        }
    }

    /** Compact text. */
    public static String write(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
