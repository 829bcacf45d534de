package io.fairlead.local.asl.run;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.local.asl.model.State;
import io.fairlead.local.asl.query.QueryFailure;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Wait: lets time pass. */
final class WaitRun extends StateRun {
    WaitRun(Flow flow, State state, JsonNode input, @Nullable String text) {
        super(flow, state, input, text);
    }

    @Override
    void work() {
        var delay = Duration.between(engine.clock.instant(), state.dataflow().until(values()));
        if (delay.toSeconds() > Integer.MAX_VALUE) {
            throw QueryFailure.terminal("Wait state delay is too long.");
        }
        later(delay, () -> succeed(null));
    }

    @Override
    void abort(long because) {
        events.aborted(because);
    }
}
