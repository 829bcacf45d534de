package io.fairlead.local.aws.events.pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Exact values and EventBridge's comparison operators, by name. */
final class Filters {
    private static final Map<String, Function<JsonNode, Filter>> OPERATORS = Map.of(
            "prefix", Filters::prefix,
            "suffix", Filters::suffix,
            "equals-ignore-case", Filters::equalsIgnoreCase,
            "anything-but", Filters::anythingBut,
            "exists", Filters::exists,
            "numeric", NumericFilter::parse);

    private Filters() {}

    static Filter parse(JsonNode element) {
        return element instanceof ObjectNode object ? operator(object) : exactly(element);
    }

    private static Filter operator(ObjectNode object) {
        if (object.size() != 1) {
            throw new InvalidPattern("Only one key allowed in match expression");
        }
        var field = object.properties().iterator().next();
        var operator = OPERATORS.get(field.getKey());
        if (operator == null) {
            throw new InvalidPattern("Unrecognized match type " + field.getKey());
        }
        return operator.apply(field.getValue());
    }

    /** Numbers are compared as they are written: 300 is not 300.0. */
    private static Filter exactly(JsonNode wanted) {
        return value ->
                value.getNodeType() == wanted.getNodeType() && value.asText().equals(wanted.asText());
    }

    private static Filter prefix(JsonNode wanted) {
        var start = text(wanted, "prefix");
        return value -> value.isTextual() && value.textValue().startsWith(start);
    }

    private static Filter suffix(JsonNode wanted) {
        var end = text(wanted, "suffix");
        return value -> value.isTextual() && value.textValue().endsWith(end);
    }

    private static Filter equalsIgnoreCase(JsonNode wanted) {
        var other = text(wanted, "equals-ignore-case").toLowerCase(Locale.ROOT);
        return value ->
                value.isTextual() && value.textValue().toLowerCase(Locale.ROOT).equals(other);
    }

    /** A value, a list of them, or a prefix or suffix. A field that is missing does not match. */
    private static Filter anythingBut(JsonNode wanted) {
        var unwanted =
                wanted.isArray() ? wanted.valueStream().map(Filters::exactly).toList() : List.of(parse(wanted));
        return value -> value.isValueNode() && unwanted.stream().noneMatch(each -> each.matches(value));
    }

    /** Only of leaves: an object never exists in this sense. */
    private static Filter exists(JsonNode wanted) {
        if (!wanted.isBoolean()) {
            throw new InvalidPattern("exists match pattern must be either true or false");
        }
        return value -> isLeaf(value) == wanted.booleanValue();
    }

    private static boolean isLeaf(JsonNode value) {
        return value.isValueNode();
    }

    private static String text(JsonNode wanted, String operator) {
        if (!wanted.isTextual()) {
            throw new InvalidPattern(operator + " match pattern must be a string");
        }
        return wanted.textValue();
    }
}
