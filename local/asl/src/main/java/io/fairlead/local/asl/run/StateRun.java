package io.fairlead.local.asl.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.asl.model.Catcher;
import io.fairlead.local.asl.model.State;
import io.fairlead.local.asl.query.Exit;
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
    final StateEvents events;

    private final @Nullable String inputText;
    private final Retries retries;
    private Instant enteredTime = Instant.EPOCH;
    private @Nullable Timer pending;

    StateRun(Flow flow, State state, JsonNode input, @Nullable String inputText) {
        this.flow = flow;
        this.engine = flow.engine;
        this.state = state;
        this.input = input;
        this.inputText = inputText;
        this.events = new StateEvents(flow, state);
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

    /** Says in the history that the state was left because of an event elsewhere; not all types do. */
    void abort(long because) {}

    /** As {@link #abort}, when the event was the state's own failure and ends a branch of a Parallel state. */
    void abortFailed(long because) {}

    /** Begins again after the execution was redriven, with retries as if there had been none. */
    void redrive() {
        redriven();
        later(Duration.ZERO, this::attempt);
    }

    final void redriven() {
        retries.reset();
        engine.countTransition();
    }

    final void enter() {
        enteredTime = engine.clock.instant();
        engine.countTransition();
        events.entered(input, inputText);
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
            fail(recorded(failure));
        }
    }

    private Failure recorded(QueryFailure failure) {
        if (failure.isRecorded()) {
            events.evaluationFailed(failure);
        }
        return new Failure(failure.error(), events.blamed(failure.detail()), failure.isTerminal());
    }

    final void later(Duration delay, Runnable step) {
        pending = engine.after(delay, step);
    }

    final void succeed(@Nullable JsonNode result) {
        querying(() -> leave(state.dataflow().exit(values(), result), state.next()));
    }

    final void leave(Exit exit, @Nullable String next) {
        if (Payloads.tooLarge(exit.output())
                || exit.assigned().values().stream().anyMatch(Payloads::tooLarge)) {
            fail(Failure.tooLarge(state.name()).asTerminal());
            return;
        }
        events.exited(exit);
        flow.scope.assign(exit.assigned());
        flow.proceed(next, exit.output());
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
        var catcher = state.catcherOf(failure.error());
        if (catcher == null) {
            flow.fail(failure);
        } else {
            caught(catcher, failure);
        }
    }

    private void caught(Catcher catcher, Failure failure) {
        Exit exit;
        try {
            exit = state.dataflow().caught(values(), catcher.fields(), catcher.index(), failure.output());
        } catch (QueryFailure unusable) {
            // A Catcher's own fields are not retried or caught again.
            var second = recorded(unusable);
            if (second.terminal()) {
                engine.fatal(second, flow.last());
            } else {
                flow.fail(second);
            }
            return;
        }
        leave(exit, catcher.next());
    }

    final Values values() {
        return values(context());
    }

    final Values values(ObjectNode context) {
        return new Values(input, context, flow.scope.visible(), engine.clock, engine.random);
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
}
