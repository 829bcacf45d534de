package io.fairlead.local.asl.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** The condition inside {@code [?(...)]}: comparisons of paths and literals, joined by and, or, not. */
final class JsonPathFilter {
    private static final Map<String, IntPredicate> ORDER =
            Map.of("<=", n -> n <= 0, ">=", n -> n >= 0, "<", n -> n < 0, ">", n -> n > 0);

    private final Cursor in;

    JsonPathFilter(Cursor in) {
        this.in = in;
    }

    /** A parsed condition on one element. */
    interface Condition {
        boolean matches(JsonNode element);
    }

    private interface Operand {
        JsonNode of(JsonNode element);
    }

    Condition parse() {
        var left = conjunction();
        if (in.acceptSpaced("||")) {
            var right = parse();
            return element -> left.matches(element) || right.matches(element);
        }
        return left;
    }

    private Condition conjunction() {
        var left = term();
        if (in.acceptSpaced("&&")) {
            var right = conjunction();
            return element -> left.matches(element) && right.matches(element);
        }
        return left;
    }

    private Condition term() {
        if (in.acceptSpaced("!")) {
            var inner = term();
            return element -> !inner.matches(element);
        }
        if (in.acceptSpaced("(")) {
            var inner = parse();
            in.expect(")");
            return inner;
        }
        return comparison();
    }

    private Condition comparison() {
        var left = operand();
        if (in.acceptSpaced("==")) {
            var right = operand();
            return element -> compare(left.of(element), right.of(element), n -> n == 0);
        }
        if (in.acceptSpaced("!=")) {
            var right = operand();
            return element -> !compare(left.of(element), right.of(element), n -> n == 0);
        }
        for (var operator : new String[] {"<=", ">=", "<", ">"}) {
            if (in.acceptSpaced(operator)) {
                var right = operand();
                var order = ORDER.getOrDefault(operator, n -> false);
                return element -> compare(left.of(element), right.of(element), order);
            }
        }
        return element -> !left.of(element).isMissingNode();
    }

    private Operand operand() {
        in.skipSpace();
        if (in.accept("@")) {
            var path = new JsonPathParser(in).steps();
            return element -> find(path, element);
        }
        JsonNode literal;
        if (in.peek() == '\'' || in.peek() == '"') {
            literal = TextNode.valueOf(in.quoted());
        } else {
            literal = Json.readOrNull(in.word(c -> Character.isLetterOrDigit(c) || c == '-' || c == '.' || c == '+'));
        }
        if (literal == null) {
            throw in.malformed("a literal or @ expected");
        }
        var value = literal;
        return element -> value;
    }

    private static JsonNode find(JsonPath path, JsonNode element) {
        try {
            return path.in(element);
        } catch (JsonPath.Missing e) {
            return MissingNode.getInstance();
        }
    }

    private static boolean compare(JsonNode left, JsonNode right, IntPredicate outcome) {
        Integer order = order(left, right);
        return order != null && outcome.test(order);
    }

    /** Null when the two cannot be compared. */
    private static @Nullable Integer order(JsonNode left, JsonNode right) {
        if (left.isNumber() && right.isNumber()) {
            return left.decimalValue().compareTo(right.decimalValue());
        }
        if (left.isTextual() && right.isTextual()) {
            return left.textValue().compareTo(right.textValue());
        }
        return left.equals(right) ? 0 : null;
    }
}
