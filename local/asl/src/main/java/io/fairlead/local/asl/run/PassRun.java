package io.fairlead.local.asl.run;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.local.asl.model.State;
import org.jspecify.annotations.Nullable;

/** Pass: shapes data. */
final class PassRun extends StateRun {
    PassRun(Flow flow, State state, JsonNode input, @Nullable String text) {
        super(flow, state, input, text);
    }

    @Override
    void work() {
        succeed(state.dataflow().passed(values()));
    }
}
