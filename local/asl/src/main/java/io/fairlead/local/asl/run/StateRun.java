package io.fairlead.local.asl.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.asl.model.Catcher;
import io.fairlead.local.asl.model.State;
import io.fairlead.local.asl.query.Exit;
import io.fairlead.local.asl.query.Json;
import io.fairlead.local.asl.query.QueryFailure;
import io.fairlead.local.asl.query.Values;
import io.fairlead.local.clock.Timer;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A state between its entry and its exit: attempts, retries, catches. What it does in an attempt is its type's matter. */
abstract class StateRun {
    final Flow flow;
    final Engine engine;
    final State state;
    final JsonNode input;

    private final @Nullable String inputText;
    private final Retries retries;
    private long before;
    private long entered;
    private Instant enteredTime = Instant.EPOCH;
    private @Nullable Timer pending;

    StateRun(Flow flow, State state, JsonNode input, @Nullable String inputText) {
        this.flow = flow;
        this.engine = flow.engine;
        this.state = state;
        this.input = input;
        this.inputText = inputText;
        this.retries = new Retries(state.retriers());
    }

    static StateRun of(Flow flow, State state, JsonNode input, @Nullable String text) {
        return switch (state.type()) {
            case PASS -> new PassRun(flow, state, input, text);
            case TASK -> new TaskRun(flow, state, input, text);
            case CHOICE -> new ChoiceRun(flow, state, input, text);
            case WAIT -> new WaitRun(flow, state, input, text);
            case SUCCEED -> new SucceedRun(flow, state, input, text);
            case FAIL -> new FailRun(flow, state, input, text);
            case PARALLEL -> new ParallelRun(flow, state, input, text);
            case MAP -> new MapRun(flow, state, input, text);
        };
    }

    /** One attempt at what the state is for; ends, now or later, in {@link #succeed} or {@link #fail}. */
    abstract void work();

    /** Ends what an attempt has begun. */
    void cancelWork() {}

    /** Says in the history that the state has given up: no Retry is left, a Catch may follow. */
    void giveUp() {}

    /** Begins again after the execution was redriven. */
    void redrive() {
        redriven();
        later(Duration.ZERO, this::attempt);
    }

    final void redriven() {
        retries.reset();
        engine.countTransition();
    }

    /** Whether the history tells when the state is aborted. */
    boolean tellsAbort() {
        return false;
    }

    final void enter() {
        before = flow.last();
        enteredTime = engine.clock.instant();
        engine.countTransition();
        var text = inputText == null ? engine.payloads.text(input) : engine.payloads.noted(inputText);
        var details = Json.object().put("name", state.name()).put("input", text);
        details.set("inputDetails", History.notTruncated());
        entered = flow.emit(state.type().text() + "StateEntered", details);
        attempt();
    }

    final void attempt() {
        querying(this::work);
    }

    /** Runs what evaluates fields of the state, and fails the state when one cannot be evaluated. */
    final void querying(Runnable evaluation) {
        try {
            evaluation.run();
        } catch (QueryFailure failure) {
            fail(failure);
        }
    }

    final void later(Duration delay, Runnable step) {
        pending = engine.after(delay, step);
    }

    final void succeed(@Nullable JsonNode result) {
        querying(() -> leave(state.dataflow().exit(values(), result), state.next()));
    }

    final void leave(Exit exit, @Nullable String next) {
        var payloads = engine.payloads;
        if (Payloads.tooLarge(exit.output())
                || exit.assigned().values().stream().anyMatch(Payloads::tooLarge)) {
            fail(Failure.tooLarge(state.name()).asTerminal());
            return;
        }
        var details = Json.object().put("name", state.name()).put("output", payloads.text(exit.output()));
        details.set("outputDetails", History.notTruncated());
        if (!exit.assigned().isEmpty()) {
            var variables = details.putObject("assignedVariables");
            exit.assigned().forEach((name, value) -> variables.put(name, payloads.text(value)));
            details.set("assignedVariablesDetails", History.notTruncated());
        }
        flow.emit(state.type().text() + "StateExited", details);
        flow.scope.assign(exit.assigned());
        flow.proceed(next, exit.output());
    }

    private void fail(QueryFailure failure) {
        var cause = blamed(failure.detail());
        var terminal = failure.kind() == QueryFailure.Kind.TERMINAL;
        switch (failure.kind()) {
            case EVALUATION -> evaluationFailed(failure, cause, flow.last() == entered ? before : flow.last());
            case LATE_EVALUATION -> evaluationFailed(failure, cause, flow.last());
            default -> {}
        }
        fail(new Failure(failure.error(), cause, terminal));
    }

    /** A cause in the service's words. */
    final String blamed(String detail) {
        return "An error occurred while executing the state '" + state.name() + "' (entered at the event id #" + entered
                + "). " + detail;
    }

    private void evaluationFailed(QueryFailure failure, String cause, long previous) {
        var details = Json.object().put("error", failure.error()).put("cause", cause);
        if (failure.location() != null) {
            details.put("location", failure.location());
        }
        details.put("state", state.name());
        flow.moveTo(previous);
        flow.emit("EvaluationFailed", details);
    }

    final void fail(Failure failure) {
        cancelWork();
        if (failure.terminal()) {
            engine.fatal(failure, flow.last());
            return;
        }
        var delay = retries.next(failure, engine.random);
        if (delay != null) {
            later(delay, () -> {
                engine.countTransition();
                attempt();
            });
            return;
        }
        giveUp();
        for (var catcher : state.catchers()) {
            if (catcher.errors().include(failure.error())) {
                caught(catcher, failure);
                return;
            }
        }
        flow.fail(failure);
    }

    private void caught(Catcher catcher, Failure failure) {
        try {
            var exit = state.dataflow().caught(values(), catcher.fields(), catcher.index(), failure.output());
            leave(exit, catcher.next());
        } catch (QueryFailure unusable) {
            // A Catcher's own fields are not retried or caught again.
            var cause = blamed(unusable.detail());
            if (unusable.kind() == QueryFailure.Kind.EVALUATION) {
                evaluationFailed(unusable, cause, flow.last());
                flow.fail(Failure.of(unusable.error(), cause));
            } else {
                engine.fatal(new Failure(unusable.error(), cause, true), flow.last());
            }
        }
    }

    final Values values() {
        return new Values(input, context(), flow.scope.visible(), engine.clock, engine.random);
    }

    /** The context object as the state sees it. */
    ObjectNode context() {
        var context = engine.context.in(state.name(), enteredTime);
        if (flow.mapContext != null) {
            context.set("Map", flow.mapContext);
        }
        return context;
    }

    final int retryCount() {
        return retries.count();
    }

    final void halt() {
        if (pending != null) {
            pending.cancel();
        }
        cancelWork();
    }

    /** Says in the history that the state was left because of an event elsewhere. */
    void abort(long because) {
        if (tellsAbort()) {
            engine.history.add(state.type().text() + "StateAborted", because, null);
        }
    }

    /** Only Task states are recorded as aborted by their own failure. */
    void abortFailed(long because) {}
}
