package io.fairlead.local.aws.dynamodb.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.aws.wire.Json;
import java.util.ArrayList;
import java.util.List;

/**
 * Some attributes of an item, or parts of them.
 *
 * @param paths of what is wanted
 */
public record Projection(List<Path> paths) {
    /** Parses a {@code ProjectionExpression}. */
    public static Projection parse(String expression, Placeholders placeholders) {
        var tokens = new Tokens(expression, "ProjectionExpression");
        var parser = new PathParser(tokens, placeholders);
        var paths = new ArrayList<Path>();
        do {
            paths.add(parser.path());
        } while (tokens.accept(","));
        if (!tokens.atEnd()) {
            throw tokens.unexpected();
        }
        return new Projection(paths);
    }

    /** A copy with only what the paths name; the documents around it are kept, list elements move together. */
    public ObjectNode of(ObjectNode item) {
        var result = Json.object();
        for (var path : paths) {
            var value = path.get(item);
            if (value != null) {
                var parent = result;
                for (var i = 0; i < path.steps().size() - 1; i++) {
                    parent = container(parent, path.steps().get(i), path.steps().get(i + 1));
                }
                put(parent, path.steps().get(path.steps().size() - 1), value.deepCopy());
            }
        }
        return result;
    }

    /** The document at the step, made when it is not there yet; what can be put into it depends on the next step. */
    private static ObjectNode container(ObjectNode parent, Path.Step step, Path.Step next) {
        var fresh = Json.object();
        if (next instanceof Path.Member) {
            fresh.putObject("M");
        } else {
            fresh.putArray("L");
        }
        if (step instanceof Path.Member(var name)) {
            var members = parent.path("M") instanceof ObjectNode map ? map : parent;
            if (members.get(name) instanceof ObjectNode existing) {
                return existing;
            }
        }
        put(parent, step, fresh);
        return fresh;
    }

    private static void put(ObjectNode parent, Path.Step step, JsonNode value) {
        switch (step) {
            case Path.Member(var name) -> (parent.path("M") instanceof ObjectNode map ? map : parent).set(name, value);
            case Path.Index index -> parent.withArray("L").add(value);
        }
    }
}
