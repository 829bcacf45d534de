package io.fairlead.local.asl.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** The rules of a JSONPath Choice state: comparisons, joined by And, Or and Not. */
final class ChoiceRule {
    private static final Map<String, Predicate<JsonNode>> TESTS = Map.of(
            "IsNull", JsonNode::isNull,
            "IsNumeric", JsonNode::isNumber,
            "IsString", JsonNode::isTextual,
            "IsBoolean", JsonNode::isBoolean,
            "IsTimestamp", Comparison::isTimestamp);

    private ChoiceRule() {}

    static boolean matches(JsonNode rule, Paths paths) {
        if (rule.has("And")) {
            return all(rule.get("And"), inner -> matches(inner, paths));
        }
        if (rule.has("Or")) {
            return !all(rule.get("Or"), inner -> !matches(inner, paths));
        }
        if (rule.has("Not")) {
            return !matches(rule.get("Not"), paths);
        }
        return rule.properties().stream()
                .filter(entry -> isOperator(entry.getKey()))
                .allMatch(entry -> compare(rule.path("Variable").asText(), entry.getKey(), entry.getValue(), paths));
    }

    private static boolean all(JsonNode rules, Predicate<JsonNode> test) {
        return StreamSupport.stream(rules.spliterator(), false).allMatch(test);
    }

    private static boolean isOperator(String field) {
        return field.equals("IsPresent") || TESTS.containsKey(field) || Comparison.isOperator(field);
    }

    private static boolean compare(String variable, String operator, JsonNode expected, Paths paths) {
        JsonNode value;
        try {
            value = paths.resolve(variable);
        } catch (JsonPath.Missing e) {
            if (operator.equals("IsPresent")) {
                return !expected.booleanValue();
            }
            throw QueryFailure.terminal(
                    "Invalid path '" + variable + "': The choice state's condition path references an invalid value.");
        }
        if (operator.equals("IsPresent")) {
            return expected.booleanValue();
        }
        var test = TESTS.get(operator);
        return test != null
                ? test.test(value) == expected.booleanValue()
                : Comparison.holds(operator, value, expected, paths);
    }
}
