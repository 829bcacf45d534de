package io.fairlead.local.asl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.asl.query.Json;
import io.fairlead.local.asl.run.ContextObject;
import io.fairlead.local.asl.run.Engine;
import io.fairlead.local.asl.run.Failure;
import io.fairlead.local.asl.run.Flow;
import io.fairlead.local.asl.run.History;
import io.fairlead.local.asl.run.Scope;
import io.fairlead.local.asl.run.Tokens;
import io.fairlead.local.clock.Timer;
import io.fairlead.local.clock.WorldClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** One execution of a state machine. May be called from any thread; goes on in activities of the world's clock. */
public final class Execution {
    private final Definition definition;
    private final Start start;
    private final WorldClock clock;
    private final History history;
    private final ContextObject context;
    private final Engine engine;
    private final Flow root;
    private final List<Consumer<Execution>> listeners = new ArrayList<>();

    private final Progress progress = new Progress();
    private @Nullable Timer timeout;

    /** The states of an execution, as the service names them. */
    public enum Status {
        RUNNING,
        SUCCEEDED,
        FAILED,
        TIMED_OUT,
        ABORTED
    }

    /**
     * What StartExecution says.
     *
     * @param input a JSON text
     */
    public record Start(
            String executionArn,
            String name,
            String stateMachineArn,
            String stateMachineName,
            String roleArn,
            String input) {}

    public Execution(Definition definition, Start start, TaskRunner tasks, WorldClock clock, RandomGenerator random) {
        this.definition = definition;
        this.start = start;
        this.clock = clock;
        this.history = new History(clock);
        this.context = new ContextObject(
                start.executionArn(),
                start.name(),
                start.stateMachineArn(),
                start.stateMachineName(),
                start.roleArn(),
                Json.read(start.input()));
        this.engine = new Engine(clock, tasks, random, history, context, this::fail);
        this.root = new Flow(engine, definition.machine(), new Scope(null), null, new Root());
    }

    /** Starts; the first state is entered in an activity of its own. */
    public void begin() {
        clock.exclusively(() -> {
            context.started(progress.start(clock.instant()));
            var details = Json.object().put("input", engine.payloads().noted(start.input()));
            details.set("inputDetails", History.notTruncated());
            history.add("ExecutionStarted", 0, details.put("roleArn", start.roleArn()));
            limitTime();
            // The first state points at no event, not at ExecutionStarted (recorded).
            root.begin(Json.read(start.input()), 0, start.input());
        });
    }

    private void limitTime() {
        if (definition.timeout() != null) {
            timeout = engine.after(definition.timeout(), () -> {
                // Describes itself without error and cause; only the event tells (measured on AWS).
                end(Status.TIMED_OUT, null);
                history.end("ExecutionTimedOut", 0, Json.object().put("error", "States.Timeout"));
                tell();
            });
        }
    }

    /** Aborts; no Catch is asked. Does nothing to an execution that has ended. */
    public void stop(@Nullable String error, @Nullable String cause) {
        clock.exclusively(() -> {
            if (progress.isRunning()) {
                var reason = new Failure(error, cause, true);
                end(Status.ABORTED, reason);
                history.end("ExecutionAborted", 0, reason.details());
                tell();
            }
        });
    }

    /** Whether {@link #redrive} may be called. */
    public boolean redrivable() {
        return clock.exclusively(() -> progress.isUnsuccessful() && history.size() < History.LIMIT - 1);
    }

    /**
     * Goes on at the states that failed or were aborted, with their input and variables; what succeeded is kept.
     *
     * @throws IllegalStateException when it is not {@link #redrivable}
     */
    public void redrive() {
        clock.exclusively(() -> {
            if (!redrivable()) {
                throw new IllegalStateException("an execution cannot be redriven when it is " + status());
            }
            var count = progress.redrive(clock.instant());
            context.redriven(count, clock.instant());
            engine.countTransition();
            var event = history.add(
                    "ExecutionRedriven", history.size(), Json.object().put("redriveCount", count));
            limitTime();
            root.redrive(event);
        });
    }

    /** False when no task waits for the token (any more). */
    public boolean sendTaskSuccess(String token, String outputJson) {
        return withTask(token, task -> task.succeed(outputJson));
    }

    /** False when no task waits for the token (any more). */
    public boolean sendTaskFailure(String token, @Nullable String error, @Nullable String cause) {
        return withTask(token, task -> task.fail(error, cause));
    }

    /** False when no task waits for the token (any more). */
    public boolean sendHeartbeat(String token) {
        return withTask(token, Tokens.Waiting::heartbeat);
    }

    private boolean withTask(String token, Consumer<Tokens.Waiting> message) {
        return clock.exclusively(() -> {
            var task = engine.tokens().task(token);
            if (task == null) {
                return false;
            }
            message.accept(task);
            return true;
        });
    }

    private final class Root implements Flow.Owner {
        @Override
        public void succeeded(Flow flow, JsonNode result) {
            var output = Json.write(result);
            end(Status.SUCCEEDED, null);
            progress.produced(output);
            var details = Json.object().put("output", output);
            details.set("outputDetails", History.notTruncated());
            history.end("ExecutionSucceeded", flow.last(), details);
            tell();
        }

        @Override
        public void failed(Flow flow, Failure reason) {
            fail(reason, flow.last());
        }
    }

    private void fail(Failure reason, long previousEvent) {
        end(Status.FAILED, reason);
        history.end("ExecutionFailed", previousEvent, reason.details());
        tell();
    }

    private void end(Status outcome, @Nullable Failure reason) {
        progress.end(outcome, reason, clock.instant());
        if (timeout != null) {
            timeout.cancel();
        }
        engine.endEra();
        root.halt();
    }

    private void tell() {
        List.copyOf(listeners).forEach(listener -> listener.accept(this));
    }

    /** Calls back, inside the world's lock, each time the execution comes to an end. */
    public void onEnd(Consumer<Execution> listener) {
        listeners.add(listener);
    }

    /** Calls back, inside the world's lock, for each event that is added from now on. */
    public void onEvent(Consumer<ObjectNode> listener) {
        history.onEvent(listener);
    }

    /** The events so far, in the shape of GetExecutionHistory, timestamps in seconds since 1970. */
    public List<ObjectNode> history() {
        return clock.exclusively(history::events);
    }

    public Definition definition() {
        return definition;
    }

    /** What it was started with: names, ARNs and input. */
    public Start start() {
        return start;
    }

    public String input() {
        return start.input();
    }

    public Status status() {
        return clock.exclusively(progress::status);
    }

    public Instant startDate() {
        return clock.exclusively(progress::startDate);
    }

    public @Nullable Instant stopDate() {
        return clock.<@Nullable Instant>exclusively(progress::stopDate);
    }

    /** A JSON text; null unless it succeeded. */
    public @Nullable String output() {
        return clock.<@Nullable String>exclusively(progress::output);
    }

    public @Nullable String error() {
        return clock.<@Nullable String>exclusively(progress::error);
    }

    public @Nullable String cause() {
        return clock.<@Nullable String>exclusively(progress::cause);
    }

    public int redriveCount() {
        return clock.exclusively(progress::redriveCount);
    }

    public @Nullable Instant redriveDate() {
        return clock.<@Nullable Instant>exclusively(progress::redriveDate);
    }

    /** State transitions as they are billed: states entered, retries, redrives and what they run again. */
    public int transitions() {
        return clock.exclusively(engine::transitions);
    }

    /** The most bytes of any payload in the history: inputs, outputs, variables, tasks' parameters and results. */
    public int largestPayload() {
        return clock.exclusively(() -> engine.payloads().largest());
    }
}
