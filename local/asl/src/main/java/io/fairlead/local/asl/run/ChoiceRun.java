package io.fairlead.local.asl.run;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.local.asl.model.State;
import org.jspecify.annotations.Nullable;

/** Choice: decides what comes next. */
final class ChoiceRun extends StateRun {
    ChoiceRun(Flow flow, State state, JsonNode input, @Nullable String text) {
        super(flow, state, input, text);
    }

    @Override
    void work() {
        var decision = state.dataflow().choose(values());
        if (decision.next() == null) {
            var cause =
                    events.blamed("Failed to transition out of the state. The state does not point to a next state.");
            fail(new Failure("States.Runtime", cause, true));
        } else {
            leave(decision.exit(), decision.next());
        }
    }
}
