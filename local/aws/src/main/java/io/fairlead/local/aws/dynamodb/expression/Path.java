package io.fairlead.local.aws.dynamodb.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.aws.wire.AwsError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document path such as {@code spec.topics[2]}.
 *
 * @param steps member names and list indexes; the first is the attribute's name
 */
public record Path(List<Step> steps) {
    /** One step into a document. */
    public sealed interface Step {}

    /** A member of a map. */
    public record Member(String name) implements Step {
        @Override
        public String toString() {
            return name;
        }
    }

    /** An element of a list. */
    public record Index(int position) implements Step {
        @Override
        public String toString() {
            return "[" + position + "]";
        }
    }

    /** The attribute that the path begins with. */
    public String attribute() {
        return steps.get(0).toString();
    }

    /** The value there, or null. */
    @Nullable
    JsonNode get(ObjectNode item) {
        return descend(item, steps.size());
    }

    /** Puts the value there; a list index behind the end appends. */
    void set(ObjectNode item, JsonNode value) {
        switch (steps.get(steps.size() - 1)) {
            case Member(var name) -> map(item).set(name, value);
            case Index(var position) -> {
                var list = list(item);
                if (position < list.size()) {
                    list.set(position, value);
                } else {
                    list.add(value);
                }
            }
        }
    }

    /** Removes the value there, if there is one. */
    void remove(ObjectNode item) {
        switch (steps.get(steps.size() - 1)) {
            case Member(var name) -> map(item).remove(name);
            case Index(var position) -> list(item).remove(position);
        }
    }

    /** Whether one of the two paths lies within the other. */
    boolean overlaps(Path other) {
        var common = Math.min(steps.size(), other.steps.size());
        return steps.subList(0, common).equals(other.steps.subList(0, common));
    }

    private ObjectNode map(ObjectNode item) {
        if (steps.size() == 1) {
            return item;
        }
        if (parent(item).path("M") instanceof ObjectNode map) {
            return map;
        }
        throw noParent();
    }

    private ArrayNode list(ObjectNode item) {
        if (parent(item).path("L") instanceof ArrayNode list) {
            return list;
        }
        throw noParent();
    }

    private JsonNode parent(ObjectNode item) {
        var parent = descend(item, steps.size() - 1);
        if (parent == null) {
            throw noParent();
        }
        return parent;
    }

    private @Nullable JsonNode descend(ObjectNode item, int depth) {
        JsonNode node = item.get(attribute());
        for (var step : steps.subList(1, depth)) {
            if (node == null) {
                return null;
            }
            node = switch (step) {
                case Member(var name) -> node.path("M").get(name);
                case Index(var position) -> node.path("L").get(position);
            };
        }
        return node;
    }

    private static AwsError noParent() {
        return Values.invalid("The document path provided in the update expression is invalid for update");
    }

    @Override
    public String toString() {
        return steps.toString();
    }
}
