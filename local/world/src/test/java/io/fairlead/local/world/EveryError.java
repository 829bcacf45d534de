package io.fairlead.local.world;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.local.asl.TaskRunner;
import io.fairlead.local.clock.Timer;
import io.fairlead.local.clock.WorldClock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lets each task fail once with an error of each of its retriers, in their order, before it is really done. */
final class EveryError implements TaskRunner {
    private final TaskRunner tasks;
    private final WorldClock clock;
    private final Edges edges;
    private final Map<String, Integer> failures = new HashMap<>();
    private final Map<String, ArrayDeque<String>> moreErrors = new HashMap<>();
    private final Map<String, ArrayDeque<Runnable>> before = new HashMap<>();

    EveryError(TaskRunner tasks, WorldClock clock, Edges edges) {
        this.tasks = tasks;
        this.clock = clock;
        this.edges = edges;
    }

    /** Lets the state fail with this error too, once, when its retriers are through. */
    EveryError then(String state, String error) {
        moreErrors.computeIfAbsent(state, any -> new ArrayDeque<>()).add(error);
        return this;
    }

    /** Does something just before a task of the state is really done; each is done once. */
    EveryError before(String state, Runnable action) {
        before.computeIfAbsent(state, any -> new ArrayDeque<>()).add(action);
        return this;
    }

    @Override
    public Timer begin(Task task, Reply reply) {
        var key = task.state()
                + task.arguments().path("FunctionName")
                + task.arguments().at("/Payload/resource");
        var errors = errorsOf(task.state());
        var count = failures.merge(key, 1, Integer::sum);
        if (count <= errors.size()) {
            return fail(reply, errors.get(count - 1));
        }
        var more = moreErrors.getOrDefault(task.state(), new ArrayDeque<>());
        if (!more.isEmpty()) {
            return fail(reply, more.removeFirst());
        }
        var actions = before.getOrDefault(task.state(), new ArrayDeque<>());
        if (!actions.isEmpty()) {
            actions.removeFirst().run();
        }
        return tasks.begin(task, new Reply() {
            @Override
            public void submitted(JsonNode output) {
                reply.submitted(output);
            }

            @Override
            public void succeeded(JsonNode output) {
                // The same request may be made by a later state.
                failures.remove(key);
                reply.succeeded(output);
            }

            @Override
            public void failed(String error, @Nullable String cause) {
                reply.failed(error, cause);
            }
        });
    }

    private Timer fail(Reply reply, String error) {
        return clock.schedule(
                Duration.ofMillis(100), () -> clock.exclusively(() -> reply.failed(error, "made by the test")));
    }

    private List<String> errorsOf(String state) {
        var errors = new ArrayList<String>();
        edges.states().entrySet().stream()
                .filter(entry -> entry.getKey().equals(state) || entry.getKey().endsWith(" > " + state))
                .findFirst()
                .ifPresent(entry -> entry.getValue()
                        .path("Retry")
                        .forEach(retrier ->
                                errors.add(retrier.at("/ErrorEquals/0").asText())));
        return errors;
    }
}
