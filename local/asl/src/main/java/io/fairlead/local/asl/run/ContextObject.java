package io.fairlead.local.asl.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.asl.query.Json;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The part of the context object that is the same for all states of an execution. */
public final class ContextObject {
    private static final DateTimeFormatter ISO_MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final ObjectNode execution = Json.object();
    private final ObjectNode machine = Json.object();

    public ContextObject(
            String executionArn, String name, String machineArn, String machineName, String roleArn, JsonNode input) {
        execution
                .put("Id", executionArn)
                .put("Name", name)
                .put("RoleArn", roleArn)
                .put("RedriveCount", 0)
                .set("Input", input);
        machine.put("Id", machineArn).put("Name", machineName);
    }

    public void started(Instant time) {
        execution.put("StartTime", ISO_MILLIS.format(time));
    }

    public void redriven(int count, Instant time) {
        execution.put("RedriveCount", count).put("RedriveTime", ISO_MILLIS.format(time));
    }

    public String executionArn() {
        return execution.path("Id").asText();
    }

    /** The account's region, from the execution's ARN. */
    String region() {
        var parts = executionArn().split(":", 5);
        return parts.length < 5 ? "" : parts[3];
    }

    ObjectNode in(String state, Instant entered) {
        var context = Json.object();
        context.set("Execution", execution.deepCopy());
        context.set("StateMachine", machine.deepCopy());
        context.putObject("State").put("Name", state).put("EnteredTime", ISO_MILLIS.format(entered));
        return context;
    }
}
