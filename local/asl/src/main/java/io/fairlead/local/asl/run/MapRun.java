package io.fairlead.local.asl.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.asl.model.State;
import io.fairlead.local.asl.query.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Map: goes through its item processor once for each item, some of them side by side. */
final class MapRun extends BranchingRun {
    /** An inline Map runs no more iterations at once (developer guide, "Using Map state in Inline mode"). */
    private static final int MOST_CONCURRENT = 40;

    private final List<JsonNode> items = new ArrayList<>();
    private final List<JsonNode> outputs = new ArrayList<>();
    private Tolerance tolerance = Tolerance.NONE;
    private int concurrency;

    MapRun(Flow flow, State state, JsonNode input, @Nullable String text) {
        super(flow, state, input, text);
    }

    @Override
    void work() {
        flows.clear();
        finished = false;
        items.clear();
        outputs.clear();
        var values = values();
        state.dataflow().items(values).forEach(items::add);
        var most = state.dataflow().number("MaxConcurrency", values);
        concurrency = most == null || most == 0 ? MOST_CONCURRENT : Math.min(most, MOST_CONCURRENT);
        tolerance = Tolerance.of(state.dataflow(), values, items.size());
        items.forEach(item -> outputs.add(JsonNodeFactory.instance.nullNode()));
        var started = flow.emit("MapStateStarted", Json.object().put("length", items.size()));
        iterate(started);
        finishIfDone();
    }

    /** Starts as many iterations as may run at once. */
    private void iterate(long previousEvent) {
        while (flows.size() < items.size() && running() < concurrency) {
            var index = flows.size();
            var map = mapContext(index);
            var context = context();
            context.set("Map", map);
            var itemInput = state.dataflow().item(values(context));
            var started = engine.history.add("MapIterationStarted", previousEvent, iteration(index));
            begin(state.branches().getFirst(), map, itemInput, started);
        }
    }

    private int running() {
        return (int) flows.stream().filter(Flow::isRunning).count();
    }

    private ObjectNode mapContext(int index) {
        var map = Json.object();
        map.putObject("Item").put("Index", index).set("Value", items.get(index));
        return map;
    }

    private ObjectNode iteration(int index) {
        return Json.object().put("name", state.name()).put("index", index);
    }

    @Override
    public void succeeded(Flow iteration, JsonNode output) {
        var index = flows.indexOf(iteration);
        outputs.set(index, output);
        flow.moveTo(engine.history.add("MapIterationSucceeded", iteration.last(), iteration(index)));
        goOn(iteration);
    }

    @Override
    public void failed(Flow iteration, Failure failure) {
        var index = flows.indexOf(iteration);
        flow.moveTo(iteration.last());
        engine.history.add("MapIterationFailed", iteration.last(), iteration(index));
        if (tolerance.takes()) {
            outputs.set(index, failure.output());
            goOn(iteration);
        } else {
            abortFlows(iteration.last());
            fail(tolerance.exceeded(failure));
        }
    }

    /** The next iteration points at the last event inside the one that made room for it (recorded). */
    private void goOn(Flow finished) {
        querying(() -> {
            iterate(finished.last());
            finishIfDone();
        });
    }

    @Override
    void resume() {
        tolerance.reset();
        iterate(flow.last());
        later(Duration.ZERO, this::finishIfDone);
    }

    private void finishIfDone() {
        if (finished || flows.size() < items.size() || running() > 0) {
            return;
        }
        finished = true;
        events.succeeded();
        succeed(JsonNodeFactory.instance.arrayNode().addAll(outputs));
    }
}
