package io.fairlead.local.world.faults;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.local.asl.Execution;
import io.fairlead.local.clock.WorldClock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Stops executions at a state. */
final class StateFaults implements Consumer<Execution> {
    private final Faults faults;
    private final WorldClock clock;

    StateFaults(Faults faults, WorldClock clock) {
        this.faults = faults;
        this.clock = clock;
    }

    @Override
    public void accept(Execution execution) {
        execution.onEvent(event -> entered(execution, event));
    }

    private void entered(Execution execution, JsonNode event) {
        var state = event.at("/stateEnteredEventDetails/name").asText();
        if (state.isEmpty()) {
            return;
        }
        var call = new Call(
                Where.STATE,
                state,
                state,
                event.at("/stateEnteredEventDetails/input").asText(),
                List.of(execution.start().stateMachineName()));
        // Not here: the machine is in the middle of entering it.
        faults.hit(call)
                .ifPresent(what -> clock.schedule(
                        Duration.ZERO, () -> execution.stop("Fault", "stopped when it entered " + state)));
    }
}
