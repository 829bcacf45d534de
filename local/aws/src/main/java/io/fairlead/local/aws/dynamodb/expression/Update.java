package io.fairlead.local.aws.dynamodb.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An {@code UpdateExpression}.
 *
 * @param actions in the order of the expression
 */
public record Update(List<Action> actions) {
    /** One change of one place. */
    public sealed interface Action {
        Path path();
    }

    /** {@code SET path = term}. */
    record Set(Path path, Term term) implements Action {}

    /** {@code REMOVE path}. */
    record Remove(Path path) implements Action {}

    /** {@code ADD path value}: to a number, or to a set. */
    record Add(Path path, JsonNode value) implements Action {}

    /** {@code DELETE path values}: from a set. */
    record Delete(Path path, JsonNode value) implements Action {}

    /** The right-hand side of SET, evaluated on the item as it was before the update. */
    @FunctionalInterface
    interface Term {
        JsonNode in(ObjectNode item);
    }

    public Update {
        refuseOverlaps(actions);
    }

    /** Parses an {@code UpdateExpression}. */
    public static Update parse(String expression, Placeholders placeholders) {
        return new UpdateParser(new Tokens(expression, "UpdateExpression"), placeholders).parse();
    }

    /** Where something changes. */
    public List<Path> paths() {
        return actions.stream().map(Action::path).toList();
    }

    /** The item after the update; the given one is not touched. */
    public ObjectNode apply(ObjectNode before) {
        var after = before.deepCopy();
        for (var action : inApplicableOrder()) {
            switch (action) {
                case Set(var path, var term) -> path.set(after, term.in(before).deepCopy());
                case Remove(var path) -> path.remove(after);
                case Add(var path, var value) -> path.set(after, SetsAndNumbers.add(path.get(before), value));
                case Delete(var path, var value) -> delete(path, before, after, value);
            }
        }
        return after;
    }

    /** List elements are removed from the back, so that the positions of the others hold. */
    private List<Action> inApplicableOrder() {
        var ordered = new ArrayList<>(
                actions.stream().filter(action -> !(action instanceof Remove)).toList());
        actions.stream()
                .filter(Remove.class::isInstance)
                .sorted(Comparator.comparingInt(Update::lastPosition).reversed())
                .forEach(ordered::add);
        return ordered;
    }

    private static int lastPosition(Action action) {
        return action.path().steps().getLast() instanceof Path.Index(var position) ? position : -1;
    }

    private static void delete(Path path, ObjectNode before, ObjectNode after, JsonNode value) {
        @Nullable ObjectNode rest = SetsAndNumbers.delete(path.get(before), value);
        if (rest == null) {
            path.remove(after);
        } else {
            path.set(after, rest);
        }
    }

    private static void refuseOverlaps(List<Action> actions) {
        for (var i = 0; i < actions.size(); i++) {
            for (var j = i + 1; j < actions.size(); j++) {
                var one = actions.get(i).path();
                var two = actions.get(j).path();
                if (one.overlaps(two)) {
                    throw Values.invalid("Invalid UpdateExpression: Two document paths overlap with each other; "
                            + "must remove or rewrite one of these paths; path one: " + one + ", path two: " + two);
                }
            }
        }
    }
}
