package io.fairlead.local.asl.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.asl.model.State;
import io.fairlead.local.asl.model.StateMachine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Parallel and Map have in common: flows inside them, which they end together and redrive one by one. */
abstract class BranchingRun extends StateRun implements Flow.Owner {
    /** In the order of their start; empty until an attempt has begun. */
    final List<Flow> flows = new ArrayList<>();
    /** Whether this attempt has come to its good end; a redrive may look for it more than once. */
    boolean finished;

    BranchingRun(Flow flow, State state, JsonNode input, @Nullable String text) {
        super(flow, state, input, text);
    }

    /** Begins a flow whose first event points at the given one. */
    final void begin(StateMachine machine, @Nullable ObjectNode mapContext, JsonNode input, long previousEvent) {
        var inner = new Flow(engine, machine, new Scope(flow.scope), mapContext, this);
        flows.add(inner);
        inner.begin(input, previousEvent, null);
    }

    /** Stops what still runs; every state that is left like this points at the event that was the reason. */
    final void abortFlows(long because) {
        flows.forEach(inner -> inner.abort(because));
    }

    final boolean allSucceeded() {
        return flows.stream().allMatch(Flow::hasSucceeded);
    }

    /** Does what is left to do in the state beside its flows, which go on by themselves. */
    abstract void resume();

    @Override
    void redrive() {
        if (flows.isEmpty()) {
            super.redrive();
            return;
        }
        redriven();
        finished = false;
        flows.forEach(inner -> inner.redrive(flow.last()));
        querying(this::resume);
    }

    @Override
    ObjectNode context() {
        var context = super.context();
        ((ObjectNode) context.path("State")).put("RetryCount", retryCount());
        return context;
    }

    @Override
    void giveUp() {
        events.failed();
    }

    @Override
    void abort(long because) {
        abortFlows(because);
        events.aborted(because);
    }

    @Override
    void cancelWork() {
        flows.forEach(Flow::halt);
    }
}
