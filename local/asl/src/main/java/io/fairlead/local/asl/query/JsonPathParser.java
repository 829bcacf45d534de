package io.fairlead.local.asl.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.local.asl.query.JsonPath.Step;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The grammar of paths. An IllegalArgumentException says what is wrong with one. */
final class JsonPathParser {
    private final Cursor in;

    JsonPathParser(Cursor in) {
        this.in = in;
    }

    /** What follows the {@code $}, as far as it goes. */
    JsonPath steps() {
        var steps = new ArrayList<Step>();
        while (true) {
            if (in.accept("..")) {
                steps.add(new Step.Descend());
                steps.add(in.peek() == '[' ? bracket() : name());
            } else if (in.accept(".")) {
                steps.add(name());
            } else if (in.peek() == '[') {
                steps.add(bracket());
            } else {
                return new JsonPath(steps);
            }
        }
    }

    private Step name() {
        if (in.accept("*")) {
            return new Step.Several(JsonPathParser::children);
        }
        // Permissive, as the service is: a name ends where the next step or argument begins.
        var name = in.word(c -> ".[(),= <>!&|]".indexOf(c) < 0);
        if (name.isEmpty()) {
            throw in.malformed("a name expected");
        }
        return new Step.Name(name);
    }

    private Step bracket() {
        in.expect("[");
        in.skipSpace();
        var step = in.accept("*")
                ? new Step.Several(JsonPathParser::children)
                : in.accept("?(") ? filter() : in.peek() == '\'' || in.peek() == '"' ? names() : indexes();
        in.expect("]");
        return step;
    }

    private Step filter() {
        var condition = new JsonPathFilter(in).parse();
        in.expect(")");
        return new Step.Several(
                node -> children(node).stream().filter(condition::matches).toList());
    }

    private Step names() {
        var names = new ArrayList<String>();
        do {
            in.skipSpace();
            names.add(in.quoted());
        } while (in.acceptSpaced(","));
        return names.size() == 1
                ? new Step.Name(names.getFirst())
                : several(names.stream().<Step>map(Step.Name::new).toList());
    }

    private Step indexes() {
        var first = number();
        if (in.acceptSpaced(":")) {
            var end = number();
            return new Step.Several(node -> slice(node, first, end));
        }
        var indexes = new ArrayList<Step>();
        indexes.add(index(first));
        while (in.acceptSpaced(",")) {
            indexes.add(index(number()));
        }
        return indexes.size() == 1 ? indexes.getFirst() : several(indexes);
    }

    private Step index(@Nullable Integer number) {
        if (number == null) {
            throw in.malformed("an index expected");
        }
        return new Step.Index(number);
    }

    private @Nullable Integer number() {
        in.skipSpace();
        var digits = in.word(c -> c == '-' || Character.isDigit(c));
        return digits.isEmpty() ? null : Integer.valueOf(digits);
    }

    private static Step several(List<Step> steps) {
        return new Step.Several(node -> {
            var found = new ArrayList<JsonNode>();
            for (var step : steps) {
                var one = JsonPath.step(node, step);
                if (one != null) {
                    found.add(one);
                }
            }
            return found;
        });
    }

    private static List<JsonNode> children(JsonNode node) {
        var all = new ArrayList<JsonNode>();
        node.forEach(all::add);
        return all;
    }

    private static List<JsonNode> slice(JsonNode node, @Nullable Integer first, @Nullable Integer end) {
        var size = node.size();
        var from = first == null ? 0 : Math.clamp(first < 0 ? size + first : first, 0, size);
        var to = end == null ? size : Math.clamp(end < 0 ? size + end : end, from, size);
        return children(node).subList(from, to);
    }
}
