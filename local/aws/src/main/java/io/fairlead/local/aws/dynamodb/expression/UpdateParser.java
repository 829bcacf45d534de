package io.fairlead.local.aws.dynamodb.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.aws.dynamodb.expression.Update.Action;
import io.fairlead.local.aws.dynamodb.expression.Update.Term;
import io.fairlead.local.aws.wire.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;

/** Recursive descent over the grammar of updates. */
final class UpdateParser {
    private final Tokens tokens;
    private final Placeholders placeholders;
    private final PathParser paths;
    private final Map<String, Supplier<Action>> clauses;

    UpdateParser(Tokens tokens, Placeholders placeholders) {
        this.tokens = tokens;
        this.placeholders = placeholders;
        this.paths = new PathParser(tokens, placeholders);
        this.clauses = Map.of("SET", this::set, "REMOVE", this::remove, "ADD", this::add, "DELETE", this::delete);
    }

    Update parse() {
        var actions = new ArrayList<Action>();
        var seen = new HashSet<String>();
        while (!tokens.atEnd()) {
            actions.addAll(clause(seen));
        }
        return new Update(List.copyOf(actions));
    }

    private List<Action> clause(Set<String> seen) {
        var keyword = tokens.peek().toUpperCase(Locale.ROOT);
        var action = clauses.get(keyword);
        if (action == null) {
            throw tokens.unexpected();
        }
        if (!seen.add(keyword)) {
            throw Values.invalid("Invalid UpdateExpression: The \"" + keyword
                    + "\" section can only be used once in an update expression;");
        }
        tokens.take();
        var actions = new ArrayList<Action>();
        do {
            actions.add(action.get());
        } while (tokens.accept(","));
        return actions;
    }

    private Action set() {
        var path = paths.path();
        tokens.expect("=");
        return new Update.Set(path, sum());
    }

    private Action remove() {
        return new Update.Remove(paths.path());
    }

    private Action add() {
        return new Update.Add(paths.path(), value());
    }

    private Action delete() {
        return new Update.Delete(paths.path(), value());
    }

    private Term sum() {
        var left = term();
        if (tokens.accept("+")) {
            return arithmetic(left, term(), BigDecimal::add);
        }
        if (tokens.accept("-")) {
            return arithmetic(left, term(), BigDecimal::subtract);
        }
        return left;
    }

    private Term term() {
        if (tokens.accept("(")) {
            var inner = sum();
            tokens.expect(")");
            return inner;
        }
        if (tokens.acceptFunction("if_not_exists")) {
            return ifNotExists();
        }
        if (tokens.acceptFunction("list_append")) {
            return listAppend();
        }
        if (tokens.peek().startsWith(":")) {
            var value = value();
            return item -> value;
        }
        var path = paths.path();
        return item -> present(path, item);
    }

    private Term ifNotExists() {
        var path = paths.path();
        tokens.expect(",");
        var fallback = term();
        tokens.expect(")");
        return item -> {
            var present = path.get(item);
            return present == null ? fallback.in(item) : present;
        };
    }

    private Term listAppend() {
        var first = term();
        tokens.expect(",");
        var second = term();
        tokens.expect(")");
        return item -> {
            var list = Json.array();
            for (var part : List.of(first.in(item), second.in(item))) {
                if (!part.has("L")) {
                    throw SetsAndNumbers.incorrectType();
                }
                part.get("L").forEach(list::add);
            }
            return Json.object().set("L", list);
        };
    }

    private JsonNode value() {
        if (!tokens.peek().startsWith(":")) {
            throw tokens.unexpected();
        }
        return placeholders.value(tokens.take(), tokens.kind());
    }

    private static Term arithmetic(Term left, Term right, BinaryOperator<BigDecimal> operator) {
        return item -> Values.number(operator.apply(numeric(left.in(item)), numeric(right.in(item))));
    }

    private static BigDecimal numeric(JsonNode value) {
        if (!value.has("N")) {
            throw SetsAndNumbers.incorrectType();
        }
        return Values.number(value);
    }

    private static JsonNode present(Path path, ObjectNode item) {
        var value = path.get(item);
        if (value == null) {
            throw Values.invalid("The provided expression refers to an attribute that does not exist in the item");
        }
        return value;
    }
}
