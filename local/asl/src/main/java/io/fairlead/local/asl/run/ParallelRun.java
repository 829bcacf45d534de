package io.fairlead.local.asl.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.fairlead.local.asl.model.State;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parallel: goes through its branches side by side. */
final class ParallelRun extends BranchingRun {
    private final Map<Flow, JsonNode> outputs = new LinkedHashMap<>();

    ParallelRun(Flow flow, State state, JsonNode input, @Nullable String text) {
        super(flow, state, input, text);
    }

    @Override
    void work() {
        flows.clear();
        finished = false;
        outputs.clear();
        var arguments = state.dataflow().work(values());
        var started = flow.emit("ParallelStateStarted", null);
        state.branches().forEach(branch -> begin(branch, flow.mapContext, arguments, started));
    }

    @Override
    public void succeeded(Flow branch, JsonNode output) {
        outputs.put(branch, output);
        flow.moveTo(branch.last());
        finishIfDone();
    }

    @Override
    void resume() {
        later(Duration.ZERO, this::finishIfDone);
    }

    private void finishIfDone() {
        if (finished || !allSucceeded()) {
            return;
        }
        finished = true;
        events.succeeded();
        var result = JsonNodeFactory.instance.arrayNode();
        flows.forEach(branch -> result.add(outputs.get(branch)));
        succeed(result);
    }

    @Override
    public void failed(Flow branch, Failure failure) {
        flow.moveTo(branch.last());
        branch.abortFailed(branch.last());
        abortFlows(branch.last());
        fail(failure);
    }
}
