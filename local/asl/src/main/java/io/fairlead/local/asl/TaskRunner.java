package io.fairlead.local.asl;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.local.clock.Timer;
import org.jspecify.annotations.Nullable;

/** Performs what the Task states of an execution ask for. The runner of the machines knows no service; this port does. */
@FunctionalInterface
public interface TaskRunner {
    /**
     * Begins a task and returns at once. The reply is called later, from an activity of the world.
     *
     * @return cancels the task: its reply is no longer wanted (time-out, abort, a failed sibling)
     */
    Timer begin(Task task, Reply reply);

    /**
     * One request of a Task state.
     *
     * @param resource as written in the state, e.g. {@code arn:aws:states:::lambda:invoke} or {@code arn:aws:states:::aws-sdk:sfn:describeExecution}
     * @param arguments the evaluated {@code Arguments} (or {@code Parameters}); the state's input when it has none
     * @param token the task token of a {@code .waitForTaskToken} task
     * @param executionArn of the execution that asks
     * @param state the name of the asking state
     */
    record Task(
            String resource, JsonNode arguments, @Nullable String token, String executionArn, String state) {}

    /** How a task ended; the last call wins nothing: exactly one of succeeded and failed is called, once. */
    interface Reply {
        /** A {@code .sync} or {@code .waitForTaskToken} request was accepted by its service. */
        void submitted(JsonNode output);

        void succeeded(JsonNode output);

        void failed(String error, @Nullable String cause);
    }
}
