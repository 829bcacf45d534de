package io.fairlead.local.aws.states.integration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.asl.Execution;
import io.fairlead.local.asl.TaskRunner.Reply;
import io.fairlead.local.aws.wire.AwsError;
import io.fairlead.local.aws.wire.Ids;
import io.fairlead.local.aws.wire.Json;
import io.fairlead.local.clock.Timer;
import io.fairlead.local.clock.WorldClock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The optimised integration {@code states:startExecution}, with or without waiting for the end of what it starts. */
final class ExecutionTasks implements Integration {
    private final WorldClock clock;
    private final Duration duration;
    private final Starter starter;
    private final SdkMetadata metadata;
    private final Ids ids;

    /** Starts executions. */
    @FunctionalInterface
    interface Starter {
        /** What StartExecution does, in the API's own shape. */
        Execution start(ObjectNode request);
    }

    ExecutionTasks(WorldClock clock, Duration duration, Starter starter, SdkMetadata metadata, Ids ids) {
        this.clock = clock;
        this.duration = duration;
        this.starter = starter;
        this.metadata = metadata;
        this.ids = ids;
    }

    @Override
    public Timer begin(Call call, Reply reply) {
        var child = new Child(call, reply);
        var start = clock.schedule(duration, () -> clock.exclusively(child::start));
        return () -> {
            start.cancel();
            child.cancel();
        };
    }

    /** The execution that a task started. */
    private final class Child {
        private final Call call;
        private final Reply reply;
        private @Nullable Execution execution;
        private boolean wanted = true;

        Child(Call call, Reply reply) {
            this.call = call;
            this.reply = reply;
        }

        void start() {
            Execution started;
            try {
                started = starter.start(SdkShapes.request(call.arguments(), true));
            } catch (AwsError refused) {
                var failure = SdkErrors.of("StepFunctions", refused, ids.uuid());
                reply.failed(failure.error(), failure.cause());
                return;
            }
            var answer = Json.object().put("ExecutionArn", started.start().executionArn());
            put(answer, "StartDate", started.startDate());
            metadata.json(answer);
            switch (call.pattern()) {
                case RESPONSE -> reply.succeeded(answer);
                case TASK_TOKEN -> reply.submitted(answer);
                case SYNC, SYNC_PARSED -> {
                    execution = started;
                    reply.submitted(answer);
                    started.onEnd(this::ended);
                }
            }
        }

        /** Step Functions stops what it waits for when the task is no longer wanted. */
        void cancel() {
            wanted = false;
            if (execution != null) {
                execution.stop(null, null);
            }
        }

        private void ended(Execution ended) {
            if (!wanted) {
                return;
            }
            wanted = false;
            execution = null;
            var parsed = call.pattern() == Call.Pattern.SYNC_PARSED;
            var description = describe(ended, parsed);
            if (ended.status() == Execution.Status.SUCCEEDED) {
                reply.succeeded(description);
            } else {
                reply.failed("States.TaskFailed", Json.write(description));
            }
        }
    }

    private static ObjectNode describe(Execution execution, boolean parsed) {
        var view = Json.object();
        put(view, "Cause", execution.cause());
        put(view, "Error", execution.error());
        view.put("ExecutionArn", execution.start().executionArn());
        payload(view, "Input", execution.input(), parsed);
        view.put("Name", execution.start().name());
        payload(view, "Output", execution.output(), parsed);
        put(view, "StartDate", execution.startDate());
        view.put("StateMachineArn", execution.start().stateMachineArn());
        view.put("Status", execution.status().name());
        put(view, "StopDate", execution.stopDate());
        return view;
    }

    private static void payload(ObjectNode view, String member, @Nullable String json, boolean parsed) {
        if (json != null) {
            view.set(member, parsed ? Json.parse(json) : Json.object().textNode(json));
            view.putObject(member + "Details").put("Included", true);
        }
    }

    private static void put(ObjectNode view, String member, @Nullable String value) {
        if (value != null) {
            view.put(member, value);
        }
    }

    /** Assumed: milliseconds since 1970; the recordings mask the value. */
    private static void put(ObjectNode view, String member, @Nullable Instant value) {
        if (value != null) {
            view.put(member, value.toEpochMilli());
        }
    }
}
