package io.fairlead.local.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.core.json.Json;
import io.fairlead.local.asl.TaskRunner;
import io.fairlead.local.clock.Timer;
import io.fairlead.local.clock.WorldClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answers the tasks of one machine as a test says, and remembers them. Functions without an answer did nothing. */
final class ScriptedTasks implements TaskRunner {
    /** A task that fails. */
    static final class Failed extends RuntimeException {
        private final String error;

        Failed(String error, String cause) {
            super(cause);
            this.error = error;
        }
    }

    private final WorldClock clock;
    private final Map<String, Function<JsonNode, JsonNode>> answers = new HashMap<>();
    private final List<String> calls = new ArrayList<>();
    private final List<JsonNode> events = new ArrayList<>();

    ScriptedTasks(WorldClock clock) {
        this.clock = clock;
    }

    /**
     * Answers so from now on.
     *
     * @param call operation of a function, or action of a service such as {@code dynamodb:updateItem}
     * @param answer to the payload or the arguments
     */
    ScriptedTasks on(String call, Function<JsonNode, JsonNode> answer) {
        answers.put(call, answer);
        return this;
    }

    /** What functions were asked to do, e.g. {@code rotate schemas}. */
    List<String> calls() {
        return calls;
    }

    /** What was put on the bus. */
    List<JsonNode> events() {
        return events;
    }

    @Override
    public Timer begin(Task task, Reply reply) {
        return clock.schedule(Duration.ofSeconds(1), () -> clock.exclusively(() -> answer(task, reply)));
    }

    private void answer(Task task, Reply reply) {
        try {
            var output = task.resource().contains("lambda:invoke")
                    ? Json.object()
                            .put("StatusCode", 200)
                            .set("Payload", invoked(task.arguments().path("Payload")))
                    : served(task);
            if (task.token() == null) {
                reply.succeeded(output);
            } else {
                reply.submitted(output);
            }
        } catch (Failed failed) {
            reply.failed(failed.error, failed.getMessage());
        }
    }

    private JsonNode invoked(JsonNode payload) {
        var operation = payload.path("operation").asText();
        calls.add((operation + ' ' + payload.at("/resource/name").asText()).strip());
        return found(operation).apply(payload);
    }

    private JsonNode served(Task task) {
        var action = task.resource().replaceFirst("^arn:aws:states:::(aws-sdk:)?", "");
        task.arguments().path("Entries").forEach(events::add);
        return found(action).apply(task.arguments());
    }

    private Function<JsonNode, JsonNode> found(String call) {
        return Optional.<Function<JsonNode, JsonNode>>ofNullable(answers.get(call))
                .orElse(any -> done(null));
    }

    /** What a function answers. */
    static ObjectNode done(@Nullable ObjectNode details) {
        var reply = Json.object().put("change", "NONE");
        return details == null ? reply : reply.set("details", details);
    }
}
