package io.fairlead.local.world;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.statemachines.StateMachines;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the state machine files do about an error. */
record MachineRules(List<Edges> machines) {
    private static final String OURS = "io.fairlead.core.errors.";

    static MachineRules read() {
        return new MachineRules(StateMachines.NAMES.stream().map(Edges::of).toList());
    }

    /** For a cell of a table. */
    String inShort(String error) {
        return retrier(error)
                .filter(retrier -> isEverywhere(error))
                .map(retrier -> retrier.has("JitterStrategy") ? "backs off" : "looks again")
                .orElse("stops");
    }

    /** For a person who waits. */
    String inWords(String error) {
        var stops = "stops: uncaught, the execution can be redriven at its state";
        var caught = statesWith("Catch", error);
        var first = retrier(error)
                .map(retrier -> isEverywhere(error)
                        ? words(retrier)
                        : "at " + names(statesWith("Retry", error)) + " " + words(retrier) + "; elsewhere " + stops)
                .orElse(stops);
        return caught.isEmpty() ? first : first + "; at " + names(caught) + " of `teardown` the flow goes on instead";
    }

    private Optional<JsonNode> retrier(String error) {
        return machines.stream()
                .flatMap(machine -> machine.states().values().stream())
                .flatMap(state -> state.path("Retry").valueStream())
                .filter(entry -> names(entry, error))
                .findFirst();
    }

    private boolean isEverywhere(String error) {
        return statesWith("Retry", error).size() > 10;
    }

    private List<String> statesWith(String list, String error) {
        return machines.stream()
                .flatMap(machine -> machine.states().entrySet().stream())
                .filter(state -> state.getValue().path(list).valueStream().anyMatch(entry -> names(entry, error)))
                .map(state -> state.getKey()
                        .substring(state.getKey().lastIndexOf('>') + 1)
                        .strip())
                .distinct()
                .toList();
    }

    private static String names(List<String> states) {
        return states.stream().map(name -> "*" + name + "*").collect(Collectors.joining(", "));
    }

    private static String words(JsonNode retrier) {
        var seconds = retrier.path("IntervalSeconds").asInt();
        var attempts = retrier.path("MaxAttempts").asInt();
        return retrier.has("JitterStrategy")
                ? "backs off, from " + seconds + " s, at most " + attempts + " times"
                : "looks again every " + seconds + " s, at most " + attempts + " times";
    }

    private static boolean names(JsonNode entry, String error) {
        return entry.path("ErrorEquals")
                .valueStream()
                .anyMatch(name -> name.asText().equals(OURS + error));
    }
}
