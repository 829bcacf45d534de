package io.fairlead.local.asl.run;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.local.asl.model.State;
import io.fairlead.local.asl.query.Exit;
import io.fairlead.local.asl.query.Json;
import io.fairlead.local.asl.query.QueryFailure;
import org.jspecify.annotations.Nullable;

/** What every state leaves in the history, whatever its type: its entry, its exit, a failed evaluation, its abort. */
final class StateEvents {
    private final Flow flow;
    private final State state;
    private long before;
    private long entered;

    StateEvents(Flow flow, State state) {
        this.flow = flow;
        this.state = state;
    }

    /**
     * The entry.
     *
     * @param text the input as it was given; null for its compact form
     */
    void entered(JsonNode input, @Nullable String text) {
        before = flow.last();
        var payloads = flow.engine.payloads;
        var details = Json.object().put("name", state.name());
        details.put("input", text == null ? payloads.text(input) : payloads.noted(text));
        details.set("inputDetails", History.notTruncated());
        entered = flow.emit(type("Entered"), details);
    }

    void exited(Exit exit) {
        var payloads = flow.engine.payloads;
        var details = Json.object().put("name", state.name()).put("output", payloads.text(exit.output()));
        details.set("outputDetails", History.notTruncated());
        if (!exit.assigned().isEmpty()) {
            var variables = details.putObject("assignedVariables");
            exit.assigned().forEach((name, value) -> variables.put(name, payloads.text(value)));
            details.set("assignedVariablesDetails", History.notTruncated());
        }
        flow.emit(type("Exited"), details);
    }

    /** Points past the entry of the state when nothing has happened since, unless the state was at work (recorded). */
    void evaluationFailed(QueryFailure failure) {
        var details = Json.object().put("error", failure.error()).put("cause", blamed(failure.detail()));
        if (failure.location() != null) {
            details.put("location", failure.location());
        }
        details.put("state", state.name());
        if (failure.kind() == QueryFailure.Kind.EVALUATION && flow.last() == entered) {
            flow.moveTo(before);
        }
        flow.emit("EvaluationFailed", details);
    }

    void failed() {
        flow.emit(type("Failed"), null);
    }

    /** Points, as does the exit after it, at the last event inside the state (recorded). */
    void succeeded() {
        flow.engine.history.add(type("Succeeded"), flow.last(), null);
    }

    void aborted(long because) {
        flow.engine.history.add(type("Aborted"), because, null);
    }

    /** A cause in the service's words. */
    String blamed(String detail) {
        return "An error occurred while executing the state '" + state.name() + "' (entered at the event id #" + entered
                + "). " + detail;
    }

    private String type(String suffix) {
        return state.type().text() + "State" + suffix;
    }
}
