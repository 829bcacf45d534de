package io.fairlead.local.world;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.core.json.Json;
import io.fairlead.statemachines.StateMachines;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The states of one machine by their paths, e.g. {@code Gate > Probe}, and the edges that Retry and Catch give them. */
record Edges(String machine, Map<String, JsonNode> states) {

    static Edges of(String machine) {
        var states = new LinkedHashMap<String, JsonNode>();
        collect("", Json.parse(StateMachines.source(machine)), states);
        return new Edges(machine, states);
    }

    private static void collect(String prefix, JsonNode scope, Map<String, JsonNode> states) {
        scope.path("States").properties().forEach(entry -> {
            var path = prefix + entry.getKey();
            states.put(path, entry.getValue());
            collect(path + " > ", entry.getValue().path("ItemProcessor"), states);
            entry.getValue().path("Branches").forEach(branch -> collect(path + " > ", branch, states));
        });
    }

    /** States, retriers and catchers, each as a line that a person understands. */
    Set<String> all() {
        var all = new LinkedHashSet<String>();
        states.forEach((path, state) -> {
            all.add(state(path));
            state.path("Retry").forEach(retrier -> all.add(edge(path, "Retry", retrier)));
            state.path("Catch").forEach(catcher -> all.add(edge(path, "Catch", catcher)));
        });
        return all;
    }

    String state(String path) {
        return machine + ": " + path;
    }

    /** The Retry or Catch that takes an error at that state. */
    Optional<String> edge(String path, String list, String error) {
        return states.getOrDefault(path, Json.object())
                .path(list)
                .valueStream()
                .filter(entry -> entry.path("ErrorEquals")
                        .valueStream()
                        .map(JsonNode::asText)
                        .anyMatch(name -> name.equals(error) || name.equals("States.ALL")))
                .findFirst()
                .map(entry -> edge(path, list, entry));
    }

    String type(String path) {
        return states.getOrDefault(path, Json.object()).path("Type").asText();
    }

    /** The error of a Fail state, of which its events say nothing. */
    @Nullable
    String failure(String path) {
        var error = states.getOrDefault(path, Json.object()).path("Error");
        return error.isTextual() ? error.asText() : null;
    }

    private String edge(String path, String list, JsonNode entry) {
        return state(path) + ", " + list + " of " + entry.at("/ErrorEquals/0").asText();
    }
}
