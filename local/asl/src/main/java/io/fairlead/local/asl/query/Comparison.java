package io.fairlead.local.asl.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The comparison operators of a JSONPath Choice rule, whose names are made of a type, an order and perhaps {@code Path}. */
final class Comparison {
    private static final Pattern NAME = Pattern.compile(
            "(String|Numeric|Boolean|Timestamp)(Equals|LessThan|GreaterThan|LessThanEquals|GreaterThanEquals|Matches)(Path)?");

    private static final Map<String, IntPredicate> ORDERS = Map.of(
            "Equals", n -> n == 0,
            "LessThan", n -> n < 0,
            "GreaterThan", n -> n > 0,
            "LessThanEquals", n -> n <= 0,
            "GreaterThanEquals", n -> n >= 0);

    private Comparison() {}

    static boolean isOperator(String field) {
        return NAME.matcher(field).matches();
    }

    static boolean holds(String operator, JsonNode value, JsonNode operand, Paths paths) {
        var name = NAME.matcher(operator);
        if (!name.matches()) {
            throw new IllegalArgumentException("not an operator: " + operator);
        }
        var expected = name.group(3) == null ? operand : paths.field(operand.textValue());
        if (name.group(2).equals("Matches")) {
            return value.isTextual()
                    && wildcard(expected.asText()).matcher(value.textValue()).matches();
        }
        var order = order(name.group(1), value, expected);
        return order != null && ORDERS.getOrDefault(name.group(2), n -> false).test(order);
    }

    /** Values of another type than the operator's compare as different. */
    private static @Nullable Integer order(String type, JsonNode left, JsonNode right) {
        return switch (type) {
            case "String" ->
                left.isTextual() && right.isTextual() ? left.textValue().compareTo(right.textValue()) : null;
            case "Numeric" ->
                left.isNumber() && right.isNumber() ? left.decimalValue().compareTo(right.decimalValue()) : null;
            case "Boolean" ->
                left.isBoolean() && right.isBoolean()
                        ? Boolean.compare(left.booleanValue(), right.booleanValue())
                        : null;
            default -> {
                var one = timestamp(left);
                var other = timestamp(right);
                yield one == null || other == null ? null : one.toInstant().compareTo(other.toInstant());
            }
        };
    }

    static boolean isTimestamp(JsonNode value) {
        return timestamp(value) != null;
    }

    private static @Nullable OffsetDateTime timestamp(JsonNode value) {
        try {
            return value.isTextual() ? OffsetDateTime.parse(value.textValue()) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** {@code *} stands for any text; a backslash takes the meaning away. */
    private static Pattern wildcard(String text) {
        var regex = new StringBuilder();
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                regex.append(Pattern.quote(text.substring(i + 1, ++i + 1)));
            } else {
                regex.append(c == '*' ? ".*" : Pattern.quote(String.valueOf(c)));
            }
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }
}
