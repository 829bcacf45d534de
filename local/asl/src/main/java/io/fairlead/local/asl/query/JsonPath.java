package io.fairlead.local.asl.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A path such as {@code $.a[0]['b']}. Definite paths name one place; paths with wildcards, slices, filters or {@code ..}
 * yield an array of what they find.
 */
final class JsonPath {
    private final List<Step> steps;

    JsonPath(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    /** One part of a path. */
    sealed interface Step {
        /** A property of an object. */
        record Name(String name) implements Step {}

        /** An element of an array; negative from its end. */
        record Index(int index) implements Step {}

        /** Several properties or elements, found by looking at one node. */
        record Several(Finder finder) implements Step {}

        /** Every node below, itself included. */
        record Descend() implements Step {}
    }

    /** What a step with several results finds in a node. */
    interface Finder {
        List<JsonNode> in(JsonNode node);
    }

    /** The place that a definite path names is not there. */
    static final class Missing extends Exception {
        private final boolean index;

        Missing(String message, boolean index) {
            super(message);
            this.index = index;
        }

        /** Whether an array was too short, rather than a property absent. */
        boolean isIndex() {
            return index;
        }
    }

    boolean isDefinite() {
        return steps.stream().allMatch(step -> step instanceof Step.Name || step instanceof Step.Index);
    }

    List<Step> steps() {
        return steps;
    }

    JsonNode in(JsonNode root) throws Missing {
        return isDefinite() ? one(root) : all(root);
    }

    private JsonNode one(JsonNode root) throws Missing {
        var node = root;
        for (var i = 0; i < steps.size(); i++) {
            var found = step(node, steps.get(i));
            if (found == null) {
                throw missing(i);
            }
            node = found;
        }
        return node;
    }

    private Missing missing(int at) {
        var place = new StringBuilder("$");
        steps.subList(0, at + 1).forEach(step -> place.append(bracketed(step)));
        var words = at + 1 < steps.size() ? "Missing property in path " : "No results for path: ";
        return new Missing(words + place, steps.get(at) instanceof Step.Index);
    }

    private static String bracketed(Step step) {
        return switch (step) {
            case Step.Name(var name) -> "['" + name + "']";
            case Step.Index(var index) -> "[" + index + "]";
            case Step.Several several -> "[*]";
            case Step.Descend descend -> "..";
        };
    }

    static @Nullable JsonNode step(JsonNode node, Step step) {
        return switch (step) {
            case Step.Name(var name) -> node.get(name);
            case Step.Index(var index) -> node.get(index < 0 ? node.size() + index : index);
            case Step.Several several -> null;
            case Step.Descend descend -> null;
        };
    }

    private ArrayNode all(JsonNode root) {
        var nodes = List.of(root);
        for (var step : steps) {
            var next = new ArrayList<JsonNode>();
            for (var node : nodes) {
                next.addAll(expand(node, step));
            }
            nodes = next;
        }
        return JsonNodeFactory.instance.arrayNode().addAll(nodes);
    }

    private static List<JsonNode> expand(JsonNode node, Step step) {
        return switch (step) {
            case Step.Several(var finder) -> finder.in(node);
            case Step.Descend descend -> below(node);
            default -> {
                var found = step(node, step);
                yield found == null ? List.of() : List.of(found);
            }
        };
    }

    private static List<JsonNode> below(JsonNode node) {
        var all = new ArrayList<JsonNode>();
        all.add(node);
        node.forEach(child -> all.addAll(below(child)));
        return all;
    }
}
