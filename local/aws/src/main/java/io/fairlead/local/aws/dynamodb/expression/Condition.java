package io.fairlead.local.aws.dynamodb.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A condition over one item; an item that does not exist is an empty one. */
public sealed interface Condition {
    /** Whether the item meets it. */
    boolean test(ObjectNode item);

    /** Parses a {@code ConditionExpression}, {@code FilterExpression} or {@code KeyConditionExpression}. */
    static Condition parse(String expression, String kind, Placeholders placeholders) {
        return new ConditionParser(new Tokens(expression, kind), placeholders).parse();
    }

    /** No condition. */
    record Always() implements Condition {
        @Override
        public boolean test(ObjectNode item) {
            return true;
        }
    }

    /** Both. */
    record And(Condition left, Condition right) implements Condition {
        @Override
        public boolean test(ObjectNode item) {
            return left.test(item) && right.test(item);
        }
    }

    /** Either. */
    record Or(Condition left, Condition right) implements Condition {
        @Override
        public boolean test(ObjectNode item) {
            return left.test(item) || right.test(item);
        }
    }

    /** The opposite. */
    record Not(Condition condition) implements Condition {
        @Override
        public boolean test(ObjectNode item) {
            return !condition.test(item);
        }
    }

    /** {@code left operator right}; false when one side is missing, except that a missing side differs from any value. */
    record Compare(Operand left, String operator, Operand right) implements Condition {
        @Override
        public boolean test(ObjectNode item) {
            return compare(left.in(item), operator, right.in(item));
        }
    }

    /** {@code value BETWEEN low AND high}. */
    record Between(Operand value, Operand low, Operand high) implements Condition {
        @Override
        public boolean test(ObjectNode item) {
            var tested = value.in(item);
            return compare(tested, ">=", low.in(item)) && compare(tested, "<=", high.in(item));
        }
    }

    /** {@code value IN (candidates)}. */
    record In(Operand value, List<Operand> candidates) implements Condition {
        @Override
        public boolean test(ObjectNode item) {
            var tested = value.in(item);
            return candidates.stream().anyMatch(candidate -> compare(tested, "=", candidate.in(item)));
        }
    }

    /** {@code attribute_exists(path)}. */
    record Exists(Path path) implements Condition {
        @Override
        public boolean test(ObjectNode item) {
            return path.get(item) != null;
        }
    }

    /** {@code attribute_type(path, type)}. */
    record HasType(Path path, Operand type) implements Condition {
        @Override
        public boolean test(ObjectNode item) {
            var value = path.get(item);
            var expected = type.in(item);
            return value != null
                    && expected != null
                    && value.has(expected.path("S").asText());
        }
    }

    /** {@code begins_with(value, prefix)}. */
    record BeginsWith(Operand value, Operand prefix) implements Condition {
        @Override
        public boolean test(ObjectNode item) {
            var text = value.in(item);
            var start = prefix.in(item);
            return text != null
                    && start != null
                    && text.has("S")
                    && start.has("S")
                    && text.get("S").asText().startsWith(start.get("S").asText());
        }
    }

    /** {@code contains(value, part)}: part of a text, or element of a set or list. */
    record Contains(Operand value, Operand part) implements Condition {
        @Override
        public boolean test(ObjectNode item) {
            var whole = value.in(item);
            var element = part.in(item);
            if (whole == null || element == null) {
                return false;
            }
            return switch (Values.type(whole)) {
                case "S" ->
                    element.has("S")
                            && whole.get("S").asText().contains(element.get("S").asText());
                case "L" -> whole.get("L").valueStream().anyMatch(each -> Values.equal(each, element));
                case "SS", "NS", "BS" ->
                    Values.elements(whole)
                            .contains(element.path(elementType(whole)).asText());
                default -> false;
            };
        }

        private static String elementType(JsonNode set) {
            return Values.type(set).substring(0, 1);
        }
    }

    private static boolean compare(@Nullable JsonNode left, String operator, @Nullable JsonNode right) {
        if (left == null || right == null) {
            return operator.equals("<>") && !(left == null && right == null);
        }
        return switch (operator) {
            case "=" -> Values.equal(left, right);
            case "<>" -> !Values.equal(left, right);
            default -> ordered(Values.compare(left, right), operator);
        };
    }

    private static boolean ordered(@Nullable Integer order, String operator) {
        if (order == null) {
            return false;
        }
        return switch (operator) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            default -> throw new IllegalArgumentException(operator);
        };
    }
}
