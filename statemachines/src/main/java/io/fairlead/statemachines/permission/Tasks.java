package io.fairlead.statemachines.permission;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.core.json.Json;
import io.fairlead.statemachines.StateMachines;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** All Task states of a machine, however deep they are. */
final class Tasks {
    private static final String INTEGRATION = "arn:aws:states:::";

    /**
     * One of them.
     *
     * @param api what it calls, e.g. {@code dynamodb:getItem}, however it waits for the answer
     * @param arguments as they are written, placeholders and expressions included
     */
    record Task(String state, String api, JsonNode arguments) {}

    private Tasks() {}

    static List<Task> of(String machine) {
        var tasks = new ArrayList<Task>();
        collect(Json.parse(StateMachines.source(machine)), tasks);
        return tasks;
    }

    private static void collect(JsonNode machine, List<Task> tasks) {
        machine.path("States").properties().forEach(state -> {
            if (state.getValue().path("Type").asText().equals("Task")) {
                tasks.add(task(state.getKey(), state.getValue()));
            }
            inner(state.getValue()).forEach(each -> collect(each, tasks));
        });
    }

    private static Stream<JsonNode> inner(JsonNode state) {
        var branches = StreamSupport.stream(state.path("Branches").spliterator(), false);
        return Stream.concat(branches, Stream.of(state.path("ItemProcessor")));
    }

    private static Task task(String name, JsonNode state) {
        var resource = state.path("Resource").asText();
        if (!resource.startsWith(INTEGRATION)) {
            throw new IllegalArgumentException(name + " calls " + resource + ", which is no integration");
        }
        return new Task(
                name,
                resource.substring(INTEGRATION.length()).replaceFirst("\\.(sync|sync:2|waitForTaskToken)$", ""),
                state.path("Arguments"));
    }
}
