package io.fairlead.local.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Follows one execution through its history: which state an event belongs to is told by the event that led to it. What comes
 * right after a redrive points at no state; until the next entry it is not counted.
 */
final class Trail {
    private static final String INSIDE = " > ";

    private final Edges edges;
    private final Consumer<String> seen;
    private final Map<Long, Place> places = new HashMap<>();

    /**
     * Where an event is.
     *
     * @param inside whether what follows is in a Map or Parallel state, not beside it
     * @param type of the event
     * @param error that the last failure before it had
     */
    private record Place(
            String path,
            boolean inside,
            String type,
            @Nullable String error) {}

    Trail(Edges edges, Consumer<String> seen) {
        this.edges = edges;
        this.seen = seen;
    }

    void follow(ObjectNode event) {
        var before = places.get(event.path("previousEventId").asLong());
        var type = event.path("type").asText();
        if (type.endsWith("StateEntered")) {
            enter(event, before);
        } else if (before != null) {
            places.put(event.path("id").asLong(), next(event, type, before));
        }
    }

    private void enter(ObjectNode event, @Nullable Place before) {
        var name = event.at("/stateEnteredEventDetails/name").asText();
        if (before == null && event.path("previousEventId").asLong() != 0) {
            return;
        }
        var path = before == null ? name : (before.inside() ? before.path() + INSIDE : parent(before.path())) + name;
        seen.accept(edges.state(path));
        var failure = edges.failure(path);
        places.put(
                event.path("id").asLong(),
                new Place(path, false, failure == null ? "StateEntered" : "StateFailed", failure));
    }

    private Place next(ObjectNode event, String type, Place before) {
        var name = name(event);
        var path = name == null ? enclosing(before.path(), type) : upTo(before.path(), name);
        var retried = (type.equals("TaskScheduled") || type.endsWith("StateStarted")) && isFailure(before.type());
        var caught = type.endsWith("StateExited") && isFailure(before.type());
        if (before.error() != null && (retried || caught)) {
            edges.edge(path, retried ? "Retry" : "Catch", before.error()).ifPresent(seen);
        }
        var started = type.endsWith("StateStarted") || type.equals("MapIterationStarted");
        var error = error(event);
        return new Place(path, started, type, error == null ? before.error() : error);
    }

    private static boolean isFailure(String type) {
        return type.endsWith("Failed") || type.endsWith("TimedOut");
    }

    private static @Nullable String error(ObjectNode event) {
        var error = event.findValue("error");
        return error == null ? null : error.asText();
    }

    private static @Nullable String name(ObjectNode event) {
        for (var details : event) {
            if (details.isObject() && details.has("name")) {
                return details.get("name").asText();
            }
        }
        return null;
    }

    /** Events of a Map or Parallel state follow the last event inside it. */
    private String enclosing(String path, String type) {
        var wanted = type.startsWith("MapState") ? "Map" : type.startsWith("ParallelState") ? "Parallel" : "";
        var found = path;
        while (!wanted.isEmpty() && !edges.type(found).equals(wanted) && found.contains(INSIDE)) {
            found = withoutLast(found);
        }
        return found;
    }

    private static String upTo(String path, String name) {
        var found = path;
        while (!found.equals(name) && !found.endsWith(INSIDE + name) && found.contains(INSIDE)) {
            found = withoutLast(found);
        }
        return found;
    }

    private static String parent(String path) {
        return path.contains(INSIDE) ? withoutLast(path) + INSIDE : "";
    }

    private static String withoutLast(String path) {
        return path.substring(0, path.lastIndexOf(INSIDE));
    }
}
