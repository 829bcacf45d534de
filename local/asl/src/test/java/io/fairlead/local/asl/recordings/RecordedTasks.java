package io.fairlead.local.asl.recordings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.fairlead.local.asl.Execution;
import io.fairlead.local.asl.TaskRunner;
import io.fairlead.local.asl.query.Json;
import io.fairlead.local.clock.Timer;
import io.fairlead.local.clock.WorldClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers tasks as they were answered when the execution was recorded. */
final class RecordedTasks implements TaskRunner {
    /** These are better judged by what the function did than by what the service made of it. */
    private static final Set<String> BY_BEHAVIOUR = Set.of("respondTooLarge", "sleepThenEcho");

    private final JsonNode functions;
    private final List<JsonNode> invocations = new ArrayList<>();
    private final WorldClock clock;
    private @Nullable Execution execution;

    RecordedTasks(Recording recording, WorldClock clock) {
        this.functions = recording.data().path("lambdas");
        this.clock = clock;
        recording.data().path("taskInvocations").forEach(invocation -> {
            if (invocation.path("scheduledEventId").asInt() > 0) {
                invocations.add(invocation);
            }
        });
    }

    void of(Execution running) {
        execution = running;
    }

    @Override
    public Timer begin(Task task, Reply reply) {
        if (task.resource().startsWith("arn:aws:lambda:")) {
            var function = function(task.resource());
            return call(function, task.arguments(), reply, payload -> payload);
        }
        var function = function(task.arguments().path("FunctionName").asText());
        var invocation = BY_BEHAVIOUR.contains(function.path("behaviour").asText()) ? null : take(task);
        return invocation == null
                ? call(function, task.arguments().path("Payload"), reply, RecordedTasks::envelope)
                : answer(invocation, task, reply);
    }

    private JsonNode function(String reference) {
        var name = reference.endsWith(":$LATEST") ? reference.substring(0, reference.length() - 8) : reference;
        for (var function : functions.properties()) {
            if (function.getKey().equals(name)
                    || function.getValue().path("functionName").asText().equals(name)) {
                return function.getValue();
            }
        }
        return Json.object();
    }

    private @Nullable JsonNode take(Task task) {
        var resource = task.resource().substring("arn:aws:states:::".length());
        var ofResource = invocations.stream()
                .filter(i -> resource.equals(i.path("resourceType").asText() + ":"
                        + i.path("resource").asText()))
                .toList();
        var same = ofResource.stream()
                .filter(i ->
                        Match.differences(i.path("request"), task.arguments()).isEmpty())
                .findFirst();
        var found = same.orElse(ofResource.isEmpty() ? null : ofResource.getFirst());
        invocations.remove(found);
        return found;
    }

    private Timer answer(JsonNode invocation, Task task, Reply reply) {
        return clock.schedule(Duration.ZERO, () -> {
            if (invocation.has("submittedOutput")) {
                reply.submitted(invocation.get("submittedOutput"));
            }
            clock.schedule(Duration.ofSeconds(1), () -> finish(invocation, task, reply));
        });
    }

    private void finish(JsonNode invocation, Task task, Reply reply) {
        var token = task.token();
        switch (invocation.path("outcome").asText()) {
            case "succeeded" -> {
                if (token == null) {
                    reply.succeeded(invocation.path("output"));
                } else if (execution != null) {
                    execution.sendTaskSuccess(token, Json.write(invocation.path("output")));
                }
            }
            case "failed" -> {
                var error = invocation.path("error").asText();
                var cause = text(invocation.path("cause"));
                if (token == null || !invocation.has("submittedOutput")) {
                    reply.failed(error, cause);
                } else if (execution != null) {
                    execution.sendTaskFailure(token, error, cause);
                }
            }
            default -> {
                // Timed out, or aborted: no answer.
            }
        }
    }

    private interface Wrapping {
        JsonNode of(JsonNode payload);
    }

    private Timer call(JsonNode function, JsonNode payload, Reply reply, Wrapping wrapping) {
        return switch (function.path("behaviour").asText()) {
            case "echo" -> later(0, () -> reply.succeeded(wrapping.of(received(payload))));
            case "return" -> later(0, () -> reply.succeeded(wrapping.of(function.path("value"))));
            case "sleepThenEcho" ->
                later(function.path("seconds").asInt(), () -> reply.succeeded(wrapping.of(received(payload))));
            case "raise" ->
                later(0, () -> reply.failed(function.path("errorType").asText(), text(function.path("payload"))));
            case "respondTooLarge" ->
                later(0, () -> reply.succeeded(wrapping.of(TextNode.valueOf("x".repeat(300_000)))));
            default -> later(0, () -> reply.failed("Lambda.ResourceNotFoundException", "Function not found"));
        };
    }

    private Timer later(int seconds, Runnable answer) {
        return clock.schedule(Duration.ofSeconds(seconds), answer);
    }

    private static JsonNode received(JsonNode payload) {
        if (payload.isNull() || payload.isMissingNode()) {
            return Json.object();
        }
        var parsed = payload.isTextual() ? Json.readOrNull(payload.textValue()) : null;
        return parsed == null ? payload : parsed;
    }

    private static JsonNode envelope(JsonNode payload) {
        var envelope = Json.object().put("ExecutedVersion", "$LATEST").put("StatusCode", 200);
        envelope.set("Payload", payload);
        envelope.putObject("SdkHttpMetadata");
        envelope.putObject("SdkResponseMetadata");
        return envelope;
    }

    private static @Nullable String text(JsonNode cause) {
        if (cause.isNull() || cause.isMissingNode()) {
            return null;
        }
        return cause.isTextual() ? cause.textValue() : Json.write(cause);
    }
}
