package io.fairlead.local.asl.recordings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.asl.query.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Compares a history with a recorded one, in the mode that the recording asks for. */
final class HistoryMatch {
    private static final Set<String> TEXTS = Set.of("input", "output", "parameters");

    private HistoryMatch() {}

    static List<String> differences(Recording recording, List<ObjectNode> history) {
        var expected = new ArrayList<JsonNode>();
        recording.expected().path("events").forEach(expected::add);
        if (expected.isEmpty()) {
            return List.of();
        }
        var actual = history.stream().map(HistoryMatch::parsed).toList();
        return switch (recording.mode()) {
            case "concurrent" -> concurrent(expected, actual);
            case "parallelNormalised" -> normalised(recording, expected, actual);
            default -> exact(expected, actual);
        };
    }

    /** Payloads are texts in the API and values in the recordings. */
    private static JsonNode parsed(ObjectNode event) {
        var copy = event.deepCopy();
        copy.remove("timestamp");
        copy.properties().forEach(details -> {
            if (details.getValue() instanceof ObjectNode fields) {
                parse(fields);
            }
        });
        return copy;
    }

    private static void parse(ObjectNode details) {
        for (var name : TEXTS) {
            if (details.path(name).isTextual()) {
                details.set(name, Json.read(details.get(name).textValue()));
            }
        }
        if (details.path("assignedVariables") instanceof ObjectNode variables) {
            variables
                    .properties()
                    .forEach(e ->
                            variables.set(e.getKey(), Json.read(e.getValue().textValue())));
        }
        var cause = details.path("cause").isTextual()
                ? Json.readOrNull(details.get("cause").textValue())
                : null;
        if (cause != null && cause.isObject()) {
            details.set("cause", cause);
        }
    }

    private static List<String> exact(List<JsonNode> expected, List<JsonNode> actual) {
        var differences = new ArrayList<String>();
        for (var i = 0; i < Math.max(expected.size(), actual.size()); i++) {
            var one = i < expected.size() ? expected.get(i) : Json.object();
            var other = i < actual.size() ? actual.get(i) : Json.object();
            for (var difference : Match.differences(one, other)) {
                differences.add("event " + (i + 1) + " " + difference);
            }
        }
        return differences;
    }

    /** Each event counts by its path of types and names from the first event. */
    private static List<String> concurrent(List<JsonNode> expected, List<JsonNode> actual) {
        var wanted = byPath(expected);
        var found = byPath(actual);
        var differences = new ArrayList<String>();
        wanted.forEach(
                (path, events) -> differences.addAll(multiset(path, events, found.getOrDefault(path, List.of()))));
        found.keySet().stream()
                .filter(path -> !wanted.containsKey(path))
                .forEach(path -> differences.add("unexpected " + path));
        return differences;
    }

    private static Map<String, List<JsonNode>> byPath(List<JsonNode> events) {
        var paths = new HashMap<Long, String>();
        var grouped = new TreeMap<String, List<JsonNode>>();
        for (var event : events) {
            var path = paths.getOrDefault(event.path("previousEventId").asLong(), "") + "/" + step(event);
            paths.put(event.path("id").asLong(), path);
            grouped.computeIfAbsent(path, p -> new ArrayList<>()).add(withoutIds(event));
        }
        return grouped;
    }

    private static String step(JsonNode event) {
        var name = event.findValue("name");
        return event.path("type").asText() + (name == null ? "" : "(" + name.asText() + ")");
    }

    /** Causes tell an event id, which is another one when the order is. */
    private static JsonNode withoutIds(JsonNode event) {
        var text = Json.write(event).replaceAll("entered at the event id #\\d+", "entered at the event id #?");
        var copy = (ObjectNode) Json.read(text);
        copy.remove(List.of("id", "previousEventId"));
        return copy;
    }

    private static List<String> multiset(String path, List<JsonNode> expected, List<JsonNode> actual) {
        var left = new ArrayList<>(actual);
        var differences = new ArrayList<String>();
        for (var event : expected) {
            var same = left.stream()
                    .filter(other -> Match.differences(event, other).isEmpty())
                    .findFirst();
            same.ifPresentOrElse(left::remove, () -> differences.add("missing " + path + " " + event));
        }
        left.forEach(event -> differences.add("unexpected " + path + " " + event));
        return differences;
    }

    /** Between start and exit of a Parallel state the recorder lost order, ids and one kind of event. */
    private static List<String> normalised(Recording recording, List<JsonNode> expected, List<JsonNode> actual) {
        if (nestedParallel(recording)) {
            return List.of();
        }
        var byId = new HashMap<Long, JsonNode>();
        actual.forEach(event -> byId.put(event.path("id").asLong(), event));
        var differences = new ArrayList<String>();
        var loose = new ArrayList<JsonNode>();
        for (var event : expected) {
            if (event.path("id").asLong() == 0) {
                loose.add(withoutIds(event));
            } else {
                var other = byId.remove(event.path("id").asLong());
                Match.differences(event, other == null ? Json.object() : other)
                        .forEach(d -> differences.add("event " + event.path("id") + " " + d));
            }
        }
        var rest = byId.values().stream()
                .filter(event -> !event.path("type").asText().matches("ParallelState(Succeeded|Failed)"))
                .map(HistoryMatch::withoutIds)
                .toList();
        differences.addAll(multiset("in the Parallel state", loose, rest));
        return differences;
    }

    private static boolean nestedParallel(Recording recording) {
        return recording.data().path("definition").findValues("Branches").stream()
                .anyMatch(branches -> branches.findValue("Branches") != null);
    }
}
