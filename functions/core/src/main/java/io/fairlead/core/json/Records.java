package io.fairlead.core.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Records of trees. Strict: a field that a record does not have, or a value of another type, is refused with its place. */
final class Records {
    private Records() {}

    static <T> T read(JsonNode node, Class<T> type) {
        var value = value(node, type, "");
        if (value == null) {
            throw new IllegalArgumentException("no " + type.getSimpleName() + ": there is nothing");
        }
        return type.cast(value);
    }

    private static @Nullable Object value(JsonNode node, Type type, String at) {
        if (type instanceof ParameterizedType generic) {
            return node.isMissingNode() || node.isNull() ? null : collection(node, generic, at);
        }
        var wanted = (Class<?>) type;
        if (JsonNode.class.isAssignableFrom(wanted)) {
            return node.isMissingNode() ? null : node;
        } else if (node.isMissingNode() || node.isNull()) {
            return wanted.isPrimitive() ? nothing(wanted) : null;
        } else if (wanted.isRecord()) {
            return record(node, wanted, at);
        }
        return wanted.isEnum() ? word(node, wanted, at) : scalar(node, wanted, at);
    }

    private static Object collection(JsonNode node, ParameterizedType type, String at) {
        var arguments = type.getActualTypeArguments();
        var element = arguments[arguments.length - 1];
        if (type.getRawType() == Map.class) {
            require(node.isObject(), "an object", at);
            var map = new LinkedHashMap<String, @Nullable Object>();
            node.properties()
                    .forEach(field ->
                            map.put(field.getKey(), value(field.getValue(), element, at + "/" + field.getKey())));
            return Collections.unmodifiableMap(map);
        }
        require(node.isArray() && type.getRawType() == List.class, "a list", at);
        var list = new ArrayList<@Nullable Object>();
        node.forEach(each -> list.add(value(each, element, at + "/" + list.size())));
        return Collections.unmodifiableList(list);
    }

    private static Object record(JsonNode node, Class<?> type, String at) {
        require(node.isObject(), "an object", at);
        var shape = Shape.of(type);
        var unknown = new HashSet<String>();
        node.fieldNames().forEachRemaining(unknown::add);
        var values = new ArrayList<@Nullable Object>();
        for (var field : shape.fields()) {
            unknown.remove(field.name());
            values.add(value(node.path(field.name()), field.type(), at + "/" + field.name()));
        }
        if (!unknown.isEmpty()) {
            throw refusal(at, "a " + type.getSimpleName() + " has no " + unknown);
        }
        return shape.make(values.toArray());
    }

    private static Object word(JsonNode node, Class<?> type, String at) {
        for (var constant : Objects.requireNonNull(type.getEnumConstants())) {
            if (((Enum<?>) constant).name().equals(node.textValue())) {
                return constant;
            }
        }
        throw refusal(at, node.asText() + " is no " + type.getSimpleName());
    }

    private static Object scalar(JsonNode node, Class<?> type, String at) {
        if (type == int.class || type == Integer.class) {
            require(node.canConvertToExactIntegral() && node.canConvertToInt(), "a whole number", at);
            return node.intValue();
        } else if (type == long.class || type == Long.class) {
            require(node.canConvertToExactIntegral() && node.canConvertToLong(), "a whole number", at);
            return node.longValue();
        } else if (type == boolean.class || type == Boolean.class) {
            require(node.isBoolean(), "true or false", at);
            return node.booleanValue();
        }
        require(node.isTextual(), "a text", at);
        return type == String.class ? node.textValue() : time(node.textValue(), type, at);
    }

    private static Object time(String text, Class<?> type, String at) {
        try {
            if (type == Instant.class) {
                return Instant.parse(text);
            } else if (type == Duration.class) {
                return Duration.parse(text);
            }
        } catch (DateTimeParseException e) {
            throw refusal(at, e.getMessage());
        }
        throw new IllegalArgumentException("no rule says how a " + type.getSimpleName() + " is read from JSON");
    }

    private static Object nothing(Class<?> primitive) {
        if (primitive == boolean.class) {
            return false;
        }
        return primitive == int.class ? (Object) 0 : (Object) 0L;
    }

    private static void require(boolean holds, String what, String at) {
        if (!holds) {
            throw refusal(at, "it must be " + what);
        }
    }

    private static IllegalArgumentException refusal(String at, @Nullable String why) {
        return new IllegalArgumentException("not as expected at " + (at.isEmpty() ? "/" : at) + ": " + why);
    }
}
