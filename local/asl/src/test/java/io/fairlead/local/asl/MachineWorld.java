package io.fairlead.local.asl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.asl.query.Json;
import io.fairlead.local.clock.WorldClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** A virtual world with one machine in it. Definitions are written with single quotes. */
final class MachineWorld implements AutoCloseable {
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    final WorldClock clock = WorldClock.virtual(START);
    final ScriptedTasks tasks = new ScriptedTasks(clock);

    Execution begin(String definition, String input) {
        var start = new Execution.Start(
                "arn:aws:states:us-east-1:111111111111:execution:machine:run",
                "run",
                "arn:aws:states:us-east-1:111111111111:stateMachine:machine",
                "machine",
                "role",
                json(input));
        var execution = new Execution(Definition.parse(json(definition)), start, tasks, clock, new Random(1));
        execution.begin();
        return execution;
    }

    Execution run(String definition, String input) {
        return finish(begin(definition, input));
    }

    Execution finish(Execution execution) {
        clock.runUntil(() -> execution.status() != Execution.Status.RUNNING, Duration.ofDays(400));
        return execution;
    }

    /** Time jumps only to what is due, so something must be. */
    void pass(Duration time) {
        clock.schedule(time, () -> {});
        clock.runUntil(() -> false, time);
    }

    /** A task of a service integration. */
    static String task(String more) {
        return "{'Type':'Task','Resource':'arn:aws:states:::lambda:invoke'," + more + "}";
    }

    static String json(String text) {
        return text.replace('\'', '"');
    }

    static List<String> types(Execution execution) {
        return execution.history().stream().map(e -> e.path("type").asText()).toList();
    }

    static List<ObjectNode> events(Execution execution, String type) {
        return execution.history().stream()
                .filter(e -> e.path("type").asText().equals(type))
                .toList();
    }

    static ObjectNode event(Execution execution, String type) {
        return events(execution, type).getLast();
    }

    static JsonNode output(Execution execution) {
        var output = execution.output();
        return Json.read(output == null ? "\"no output\"" : output);
    }

    @Override
    public void close() {
        clock.close();
    }
}
