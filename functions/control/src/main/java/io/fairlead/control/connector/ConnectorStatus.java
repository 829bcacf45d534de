package io.fairlead.control.connector;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.control.cloud.Form;
import io.fairlead.core.reconcile.Patience;
import io.fairlead.core.reconcile.Readiness;
import java.util.stream.StreamSupport;

/** What the status of a connector means. */
final class ConnectorStatus {
    private static final int LONGEST_TRACE = 400;

    private ConnectorStatus() {}

    static Readiness readiness(JsonNode status) {
        var state = Form.text(status, "/connector/state");
        return switch (state) {
            case "RUNNING" -> tasks(status);
            case "PROVISIONING", "UNASSIGNED", "DEGRADED", "UNKNOWN", "" ->
                Readiness.pending(
                        Patience.SOON, "Confluent is starting it (" + (state.isEmpty() ? "unknown" : state) + ')');
            case "PAUSED" -> Readiness.broken("somebody paused it", "resume it in the Cloud Console and apply again");
            case "FAILED" -> failed(Form.text(status, "/connector/trace"));
            default -> Readiness.broken("its state is " + state, "look at it in the Cloud Console");
        };
    }

    private static Readiness tasks(JsonNode status) {
        return StreamSupport.stream(status.path("tasks").spliterator(), false)
                .filter(task -> Form.text(task, "/state").equals("FAILED"))
                .findFirst()
                .map(task -> failed(Form.text(task, "/msg")))
                .orElse(Readiness.ready());
    }

    private static Readiness failed(String trace) {
        var words = trace.length() <= LONGEST_TRACE ? trace : trace.substring(0, LONGEST_TRACE) + "...";
        return Readiness.broken(
                "it failed: " + words,
                "mend what it complains of, then restart or delete it in the Cloud Console and apply again");
    }
}
