package io.fairlead.local.asl.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.asl.TaskRunner;
import io.fairlead.local.asl.model.State;
import org.jspecify.annotations.Nullable;

/** Task: has work done elsewhere. */
final class TaskRun extends StateRun {
    private final String resource;
    private @Nullable String token;
    private @Nullable TaskAttempt attempt;

    TaskRun(Flow flow, State state, JsonNode input, @Nullable String text) {
        super(flow, state, input, text);
        this.resource = state.fields().path("Resource").asText();
    }

    @Override
    void work() {
        token = resource.endsWith(".waitForTaskToken") ? engine.tokens.issue() : null;
        var values = values();
        var dataflow = state.dataflow();
        var arguments = dataflow.work(values);
        var limits = new TaskAttempt.Limits(
                dataflow.number("TimeoutSeconds", values), dataflow.number("HeartbeatSeconds", values));
        var taskEvents = TaskEvents.of(resource, dataflow.credentials(values), flow);
        if (Payloads.tooLarge(arguments)) {
            fail(Failure.tooLarge(state.name()).asTerminal());
            return;
        }
        attempt = new TaskAttempt(this, taskEvents, limits, token);
        attempt.begin(new TaskRunner.Task(resource, arguments, token, engine.context.executionArn(), state.name()));
    }

    @Override
    ObjectNode context() {
        var context = super.context();
        ((ObjectNode) context.path("State")).put("RetryCount", retryCount());
        if (token != null) {
            context.putObject("Task").put("Token", token);
        }
        return context;
    }

    @Override
    void cancelWork() {
        if (attempt != null) {
            attempt.close();
        }
    }

    @Override
    void abort(long because) {
        events.aborted(because);
    }

    @Override
    void abortFailed(long because) {
        events.aborted(because);
    }
}
