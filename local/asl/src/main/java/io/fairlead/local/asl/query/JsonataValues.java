package io.fairlead.local.asl.query;

import com.dashjoin.jsonata.Jsonata;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Between JSON trees and the Java values that the JSONata library works on. */
final class JsonataValues {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    /** Up to here every whole double stands for one whole number. */
    private static final double EXACT = 1L << 53;

    private JsonataValues() {}

    /** JSON null becomes the library's own null, since Java's null means "undefined" to it. */
    static Object toJava(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> {
                var map = new LinkedHashMap<String, Object>();
                node.properties().forEach(entry -> map.put(entry.getKey(), toJava(entry.getValue())));
                yield map;
            }
            case ARRAY -> {
                var list = new ArrayList<Object>(node.size());
                node.forEach(item -> list.add(toJava(item)));
                yield list;
            }
            case STRING -> node.textValue();
            case BOOLEAN -> node.booleanValue();
            case NUMBER ->
                node.canConvertToInt() && node.isIntegralNumber() ? (Object) node.intValue() : node.numberValue();
            default -> Jsonata.NULL_VALUE;
        };
    }

    /** Null when the value is undefined, or a function. */
    static @Nullable JsonNode toJson(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        return switch (value) {
            case Map<?, ?> map -> {
                var object = NODES.objectNode();
                map.forEach((key, item) -> object.set(String.valueOf(key), orNull(toJson(item))));
                yield object;
            }
            case List<?> list -> {
                var array = NODES.arrayNode(list.size());
                list.forEach(item -> array.add(orNull(toJson(item))));
                yield array;
            }
            case String text -> NODES.textNode(text);
            case Boolean flag -> NODES.booleanNode(flag);
            case Integer number -> NODES.numberNode(number);
            case Long number -> NODES.numberNode(number);
            case BigDecimal number -> NODES.numberNode(number);
            case Number number -> fractional(number.doubleValue());
            default -> value.equals(Jsonata.NULL_VALUE) ? NODES.nullNode() : null;
        };
    }

    private static JsonNode fractional(double number) {
        return number == Math.rint(number) && Math.abs(number) <= EXACT
                ? NODES.numberNode((long) number)
                : NODES.numberNode(number);
    }

    private static JsonNode orNull(@Nullable JsonNode node) {
        return node == null ? NODES.nullNode() : node;
    }
}
