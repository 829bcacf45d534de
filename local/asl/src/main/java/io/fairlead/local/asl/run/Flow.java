package io.fairlead.local.asl.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.asl.model.StateMachine;
import io.fairlead.local.clock.Timer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A token that moves through the states of a machine, a branch or an iteration: one state at a time. */
public final class Flow {
    final Engine engine;
    final Scope scope;
    /** The {@code Map} part of the context object, inside an iteration. */
    final @Nullable ObjectNode mapContext;

    private final StateMachine machine;
    private final Owner owner;
    private State state = State.RUNNING;
    private long last;
    private @Nullable Step step;

    /** Who is told when a flow comes to its end. */
    public interface Owner {
        void succeeded(Flow flow, JsonNode output);

        void failed(Flow flow, Failure failure);
    }

    private enum State {
        RUNNING,
        SUCCEEDED,
        STOPPED
    }

    /** Where the flow is: on its way into a state ({@code entering}), or in it. */
    private record Step(StateRun run, @Nullable Timer entering) {}

    public Flow(Engine engine, StateMachine machine, Scope scope, @Nullable ObjectNode mapContext, Owner owner) {
        this.engine = engine;
        this.machine = machine;
        this.scope = scope;
        this.mapContext = mapContext;
        this.owner = owner;
    }

    /**
     * Enters the first state, soon.
     *
     * @param text the input as it shall appear in the history; null for its compact form
     */
    public void begin(JsonNode input, long previousEvent, @Nullable String text) {
        last = previousEvent;
        enter(machine.startAt(), input, text);
    }

    void enter(String name, JsonNode input, @Nullable String text) {
        var run = StateRun.of(this, machine.state(name), input, text);
        step = new Step(run, engine.after(Duration.ZERO, () -> {
            step = new Step(run, null);
            run.enter();
        }));
    }

    /** Goes on after a state. */
    void proceed(@Nullable String next, JsonNode output) {
        if (next == null) {
            state = State.SUCCEEDED;
            step = null;
            owner.succeeded(this, output);
        } else {
            enter(next, output, null);
        }
    }

    void fail(Failure failure) {
        state = State.STOPPED;
        owner.failed(this, failure);
    }

    boolean isRunning() {
        return state == State.RUNNING;
    }

    boolean hasSucceeded() {
        return state == State.SUCCEEDED;
    }

    /** The event that the next one of this flow points at. */
    public long last() {
        return last;
    }

    void moveTo(long event) {
        last = event;
    }

    /** Adds an event at the end of this flow's chain. */
    long emit(String type, @Nullable ObjectNode details) {
        last = engine.history.add(type, last, details);
        return last;
    }

    /** Stops without a trace in the history. */
    public void halt() {
        if (state == State.RUNNING) {
            state = State.STOPPED;
            cancel();
        }
    }

    /** Stops because of an event elsewhere, which the state that is left like this will name. */
    void abort(long because) {
        if (state == State.RUNNING) {
            state = State.STOPPED;
            if (step != null && step.entering() == null) {
                step.run().abort(because);
            }
            cancel();
        }
    }

    /** The abort of the state in which this flow failed itself. */
    void abortFailed(long because) {
        if (step != null) {
            step.run().abortFailed(because);
        }
    }

    private void cancel() {
        if (step != null) {
            if (step.entering() != null) {
                step.entering().cancel();
            }
            step.run().halt();
        }
    }

    /** Goes on where this flow was stopped; one that has succeeded stays as it is. */
    public void redrive(long previousEvent) {
        if (state != State.STOPPED || step == null) {
            return;
        }
        state = State.RUNNING;
        last = previousEvent;
        var run = step.run();
        if (step.entering() == null) {
            run.redrive();
        } else {
            step = new Step(run, engine.after(Duration.ZERO, () -> {
                step = new Step(run, null);
                run.enter();
            }));
        }
    }
}
