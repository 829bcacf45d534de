package io.fairlead.statemachines;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.core.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One machine file, with all its states however deep. */
record Machine(String name, JsonNode definition, List<State> states) {

    /** One state with its path, e.g. {@code apply: Gate > Probe}. */
    record State(String path, String name, JsonNode json) {
        String type() {
            return json.get("Type").textValue();
        }

        @Override
        public String toString() {
            return path;
        }
    }

    static Machine read(String name) {
        var definition = Json.parse(StateMachines.source(name));
        var states = new ArrayList<State>();
        collect(name + ": ", definition, states);
        return new Machine(name, definition, states);
    }

    static Stream<State> all() {
        return StateMachines.NAMES.stream().flatMap(name -> read(name).states().stream());
    }

    static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    @Override
    public String toString() {
        return name;
    }

    private static void collect(String path, JsonNode scope, List<State> states) {
        scope.path("States").properties().forEach(entry -> {
            var state = new State(path + entry.getKey(), entry.getKey(), entry.getValue());
            states.add(state);
            var inner = state.path() + " > ";
            collect(inner, entry.getValue().path("ItemProcessor"), states);
            entry.getValue().path("Branches").forEach(branch -> collect(inner, branch, states));
        });
    }
}
