package io.fairlead.local.asl;

import io.fairlead.local.asl.query.Json;
import io.fairlead.local.clock.Timer;
import io.fairlead.local.clock.WorldClock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers the tasks of each state with what was scripted for it, one answer after the other; the last one stays. */
final class ScriptedTasks implements TaskRunner {
    final List<Task> begun = new ArrayList<>();
    final List<String> cancelled = new ArrayList<>();

    private final WorldClock clock;
    private final Map<String, Deque<Answer>> scripts = new LinkedHashMap<>();

    ScriptedTasks(WorldClock clock) {
        this.clock = clock;
    }

    /** One answer. */
    interface Answer {
        void give(Task task, Reply reply, WorldClock clock);
    }

    static Answer succeed(String json) {
        return (task, reply, clock) -> clock.schedule(Duration.ofSeconds(1), () -> reply.succeeded(Json.read(json)));
    }

    static Answer echo() {
        return (task, reply, clock) -> clock.schedule(Duration.ofSeconds(1), () -> reply.succeeded(task.arguments()));
    }

    static Answer fail(String error) {
        return (task, reply, clock) -> clock.schedule(Duration.ofSeconds(1), () -> reply.failed(error, "why"));
    }

    static Answer silence() {
        return (task, reply, clock) -> {};
    }

    static Answer submit() {
        return (task, reply, clock) ->
                clock.schedule(Duration.ofSeconds(1), () -> reply.submitted(Json.read("{\"MessageId\":\"1\"}")));
    }

    ScriptedTasks on(String state, Answer... answers) {
        scripts.put(state, new ArrayDeque<>(Arrays.asList(answers)));
        return this;
    }

    @Override
    public Timer begin(Task task, Reply reply) {
        begun.add(task);
        var script = scripts.getOrDefault(task.state(), new ArrayDeque<>(List.of(echo())));
        var answer = script.size() > 1 ? script.removeFirst() : script.getFirst();
        answer.give(task, reply, clock);
        return () -> cancelled.add(task.state());
    }

    List<String> begunStates() {
        return begun.stream().map(Task::state).toList();
    }
}
