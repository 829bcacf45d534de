package io.fairlead.local.aws.events.pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.aws.wire.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A pattern: every field that it names must match; of the values of a field one suffices. A field of the event that holds a
 * list matches when one of its elements does.
 */
public final class EventPattern {
    private static final String OR = "$or";

    private final Fields root;

    private EventPattern(Fields root) {
        this.root = root;
    }

    /** Whether a field, present or missing, is as the pattern wants it. */
    private sealed interface Node permits Fields, Values {
        boolean matches(JsonNode field);
    }

    private record Fields(Map<String, Node> all, List<Fields> alternatives) implements Node {
        @Override
        public boolean matches(JsonNode event) {
            return candidates(event).anyMatch(this::matchesOne);
        }

        private boolean matchesOne(JsonNode event) {
            return all.entrySet().stream().allMatch(field -> field.getValue().matches(event.path(field.getKey())))
                    && (alternatives.isEmpty() || alternatives.stream().anyMatch(each -> each.matchesOne(event)));
        }
    }

    private record Values(List<Filter> filters) implements Node {
        @Override
        public boolean matches(JsonNode field) {
            return candidates(field).anyMatch(value -> filters.stream().anyMatch(filter -> filter.matches(value)));
        }
    }

    /**
     * Reads a pattern.
     *
     * @throws InvalidPattern in EventBridge's words
     */
    public static EventPattern parse(String text) {
        JsonNode tree;
        try {
            tree = Json.parse(text);
        } catch (IllegalArgumentException malformed) {
            throw new InvalidPattern("Invalid JSON");
        }
        if (!(tree instanceof ObjectNode object)) {
            throw new InvalidPattern("Filter is not an object");
        }
        return new EventPattern(fields(object));
    }

    /** Whether a rule with this pattern takes the event. */
    public boolean matches(JsonNode event) {
        return root.matches(event);
    }

    private static Fields fields(ObjectNode pattern) {
        if (pattern.isEmpty()) {
            throw new InvalidPattern("Empty objects are not allowed");
        }
        var alternatives =
                pattern.path(OR).valueStream().map(EventPattern::alternative).toList();
        var all = new LinkedHashMap<String, Node>();
        pattern.properties().stream()
                .filter(field -> !field.getKey().equals(OR))
                .forEach(field -> all.put(field.getKey(), node(field.getKey(), field.getValue())));
        return new Fields(all, alternatives);
    }

    private static Fields alternative(JsonNode pattern) {
        if (!(pattern instanceof ObjectNode object)) {
            throw new InvalidPattern("\"$or\" must be an array of objects");
        }
        return fields(object);
    }

    private static Node node(String name, JsonNode pattern) {
        return switch (pattern) {
            case ObjectNode object -> fields(object);
            case ArrayNode array when array.isEmpty() -> throw new InvalidPattern("Empty arrays are not allowed");
            case ArrayNode array ->
                new Values(array.valueStream().map(Filters::parse).toList());
            default -> throw new InvalidPattern("\"" + name + "\" must be an object or an array");
        };
    }

    /** The value itself, or the elements of a list; one missing value when there is none. */
    private static Stream<JsonNode> candidates(JsonNode field) {
        return field.isArray() && !field.isEmpty() ? field.valueStream() : Stream.of(field);
    }
}
