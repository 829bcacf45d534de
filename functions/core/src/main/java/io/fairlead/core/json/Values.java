package io.fairlead.core.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Trees of values. What is null in a record or a map is left out.
 *
 * @param others knows what is not known here
 */
record Values(Function<Object, JsonNode> others) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    JsonNode tree(@Nullable Object value) {
        if (value == null) {
            return NODES.nullNode();
        } else if (value instanceof JsonNode node) {
            return node;
        } else if (value instanceof Written written) {
            return written.json();
        } else if (value instanceof Enum<?> word) {
            return NODES.textNode(word.name());
        } else if (value instanceof CharSequence || value instanceof Instant || value instanceof Duration) {
            return NODES.textNode(value.toString());
        } else if (value instanceof Boolean truth) {
            return NODES.booleanNode(truth);
        } else if (value instanceof Number number) {
            return number(number);
        } else if (value instanceof Map<?, ?> map) {
            return map(map);
        } else if (value instanceof Iterable<?> list) {
            return list(list);
        }
        return value instanceof Record fields ? record(fields) : others.apply(value);
    }

    private JsonNode number(Number number) {
        if (number instanceof Integer whole) {
            return NODES.numberNode(whole.intValue());
        } else if (number instanceof Long whole) {
            return NODES.numberNode(whole.longValue());
        } else if (number instanceof Double fraction) {
            return NODES.numberNode(fraction.doubleValue());
        }
        return number instanceof BigDecimal decimal ? NODES.numberNode(decimal) : others.apply(number);
    }

    private JsonNode map(Map<?, ?> map) {
        var object = NODES.objectNode();
        map.forEach((name, value) -> {
            if (value != null) {
                object.set(String.valueOf(name), tree(value));
            }
        });
        return object;
    }

    private JsonNode list(Iterable<?> list) {
        var array = NODES.arrayNode();
        list.forEach(element -> array.add(tree(element)));
        return array;
    }

    private JsonNode record(Record fields) {
        var object = NODES.objectNode();
        for (var field : Shape.of(fields.getClass()).fields()) {
            var value = field.in(fields);
            if (value != null) {
                object.set(field.name(), tree(value));
            }
        }
        return object;
    }
}
