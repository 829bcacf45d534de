package io.fairlead.local.asl.run;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.local.asl.model.State;
import org.jspecify.annotations.Nullable;

/** Fail: fails its machine. */
final class FailRun extends StateRun {
    FailRun(Flow flow, State state, JsonNode input, @Nullable String text) {
        super(flow, state, input, text);
    }

    @Override
    void work() {
        var values = values();
        fail(Failure.of(state.dataflow().text("Error", values), state.dataflow().text("Cause", values)));
    }

    /** It is entered again, and fails again (developer guide, "Redrive behavior of individual states"). */
    @Override
    void redrive() {
        flow.enter(state.name(), input, null);
    }
}
