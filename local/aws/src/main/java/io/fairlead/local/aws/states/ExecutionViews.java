package io.fairlead.local.aws.states;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.asl.Execution;
import io.fairlead.local.asl.Execution.Status;
import io.fairlead.local.aws.wire.Json;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** How Step Functions' API shows an execution. */
final class ExecutionViews {
    /** "A redrive is possible within 14 days": aws.md. */
    private static final Duration REDRIVABLE = Duration.ofDays(14);

    private final InstantSource clock;

    ExecutionViews(InstantSource clock) {
        this.clock = clock;
    }

    /** DescribeExecution. */
    ObjectNode describe(Execution execution) {
        var view = summary(execution);
        payload(view, "input", execution.input());
        payload(view, "output", execution.output());
        put(view, "error", execution.error());
        put(view, "cause", execution.cause());
        var reason = notRedrivable(execution);
        put(view, "redriveStatusReason", reason);
        return view.put("redriveStatus", reason == null ? "REDRIVABLE" : "NOT_REDRIVABLE");
    }

    /** One line of ListExecutions. */
    ObjectNode summary(Execution execution) {
        var start = execution.start();
        var view = Json.object()
                .put("executionArn", start.executionArn())
                .put("stateMachineArn", start.stateMachineArn())
                .put("name", start.name())
                .put("status", execution.status().name());
        view.set("startDate", Json.epoch(execution.startDate()));
        if (execution.stopDate() != null) {
            view.set("stopDate", Json.epoch(execution.stopDate()));
        }
        view.put("redriveCount", execution.redriveCount());
        if (execution.redriveDate() != null) {
            view.set("redriveDate", Json.epoch(execution.redriveDate()));
        }
        return view;
    }

    /** Why the execution cannot be redriven; null when it can. */
    @Nullable
    String notRedrivable(Execution execution) {
        var status = execution.status();
        var stopped = execution.stopDate();
        if (status == Status.RUNNING || status == Status.SUCCEEDED) {
            return "Execution is " + status + " and cannot be redriven";
        }
        if (stopped != null && stopped.plus(REDRIVABLE).isBefore(clock.instant())) {
            return "Execution has exceeded the redrivable period";
        }
        return execution.redrivable() ? null : "Execution history event limit exceeded";
    }

    /** The detail of the event {@code Step Functions Execution Status Change}: times are milliseconds there. */
    ObjectNode statusChange(Execution execution) {
        var start = execution.start();
        var view = Json.object()
                .put("executionArn", start.executionArn())
                .put("stateMachineArn", start.stateMachineArn())
                .put("name", start.name())
                .put("status", execution.status().name())
                .put("startDate", execution.startDate().toEpochMilli());
        var stop = execution.stopDate();
        view.put("stopDate", stop == null ? null : stop.toEpochMilli());
        view.put("input", execution.input());
        view.put("output", execution.output());
        view.putObject("inputDetails").put("included", true);
        view.putObject("outputDetails").put("included", true);
        view.put("error", execution.error()).put("cause", execution.cause());
        return view.put("redriveCount", execution.redriveCount());
    }

    private static void payload(ObjectNode view, String member, @Nullable String json) {
        if (json != null) {
            view.put(member, json);
            view.putObject(member + "Details").put("included", true);
        }
    }

    private static void put(ObjectNode view, String member, @Nullable String value) {
        if (value != null) {
            view.put(member, value);
        }
    }
}
