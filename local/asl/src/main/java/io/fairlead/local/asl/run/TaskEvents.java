package io.fairlead.local.asl.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.asl.query.Json;
import org.jspecify.annotations.Nullable;

/** What a task leaves in the history: service integrations and functions named by their ARN have events of their own. */
abstract sealed class TaskEvents permits ServiceEvents, FunctionEvents {
    private final Flow flow;
    private final String prefix;
    private final @Nullable String role;

    TaskEvents(Flow flow, String prefix, @Nullable String role) {
        this.flow = flow;
        this.prefix = prefix;
        this.role = role;
    }

    /**
     * The events of a task.
     *
     * @param role that it assumes; null for the execution's own
     */
    static TaskEvents of(String resource, @Nullable String role, Flow flow) {
        return resource.startsWith("arn:aws:lambda:")
                ? new FunctionEvents(resource, role, flow)
                : new ServiceEvents(resource, role, flow);
    }

    /** What error messages call the task. */
    abstract String name();

    abstract void scheduled(JsonNode arguments, TaskAttempt.Limits limits);

    abstract void started();

    abstract void submitted(JsonNode output);

    /** The service refused the request, or did it and failed. */
    abstract void refused(Failure failure);

    /** The fields that every event of this task has. */
    abstract ObjectNode base();

    final void succeeded(JsonNode output) {
        emit("Succeeded", withOutput(output));
    }

    final void failed(Failure failure) {
        emit("Failed", base().setAll(failure.details()));
    }

    final void timedOut() {
        emit("TimedOut", base().put("error", "States.Timeout"));
    }

    final ObjectNode withOutput(JsonNode output) {
        var details = base().put("output", flow.engine.payloads.text(output));
        details.set("outputDetails", History.notTruncated());
        return details;
    }

    final String text(JsonNode payload) {
        return flow.engine.payloads.text(payload);
    }

    final String region() {
        return flow.engine.context.region();
    }

    final void emit(String suffix, @Nullable ObjectNode details) {
        flow.emit(prefix + suffix, details);
    }

    /** What the event of the schedule tells beyond the request. */
    final ObjectNode withTerms(ObjectNode details, TaskAttempt.Limits limits) {
        if (role != null) {
            details.putObject("taskCredentials").put("roleArn", role);
        }
        if (limits.timeout() != null) {
            details.put("timeoutInSeconds", limits.timeout());
        }
        if (limits.heartbeat() != null) {
            details.put("heartbeatInSeconds", limits.heartbeat());
        }
        return details;
    }

    static ObjectNode object() {
        return Json.object();
    }
}
