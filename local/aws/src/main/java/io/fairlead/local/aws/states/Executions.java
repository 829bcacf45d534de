package io.fairlead.local.aws.states;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.asl.Execution;
import io.fairlead.local.aws.wire.AwsError;
import io.fairlead.local.aws.wire.Json;
import io.fairlead.local.aws.wire.Paging;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All executions, and the operations on those that were started. */
final class Executions {
    private static final int PAGE = 100;
    /** Of a history event, what {@code includeExecutionData=false} leaves out. */
    private static final List<String> DATA = List.of("input", "inputDetails", "output", "outputDetails");

    private final InstantSource clock;
    private final ExecutionViews views;
    private final StatusChanges changes;
    private final Machines machines;
    private final Map<String, Execution> byArn = new LinkedHashMap<>();

    Executions(InstantSource clock, ExecutionViews views, StatusChanges changes, Machines machines) {
        this.clock = clock;
        this.views = views;
        this.changes = changes;
        this.machines = machines;
    }

    boolean contains(String arn) {
        return byArn.containsKey(arn);
    }

    void add(Execution execution) {
        byArn.put(execution.start().executionArn(), execution);
    }

    Collection<Execution> all() {
        return byArn.values();
    }

    Execution of(String arn) {
        var execution = byArn.get(arn);
        if (execution == null) {
            Names.requireArn(arn);
            throw AwsError.of("ExecutionDoesNotExist", "Execution Does Not Exist: '" + arn + "'");
        }
        return execution;
    }

    ObjectNode describe(ObjectNode request) {
        return views.describe(of(request));
    }

    /** The machine as it was when the execution was started. */
    ObjectNode describeMachine(ObjectNode request) {
        var execution = of(request);
        var machine = machines.of(execution.start().stateMachineArn());
        var view = machine.describe().put("definition", execution.definition().text());
        view.remove(List.of("status", "type", "creationDate"));
        return view.<ObjectNode>set("updateDate", Json.epoch(machine.created()));
    }

    ObjectNode list(ObjectNode request) {
        var machine = machines.of(Json.text(request, "stateMachineArn", ""));
        var status = Json.text(request, "statusFilter");
        var newestFirst = new ArrayList<>(byArn.values())
                .reversed().stream()
                        .filter(each -> each.start().stateMachineArn().equals(machine.arn()))
                        .filter(each ->
                                status == null || status.equals(each.status().name()))
                        .map(views::summary)
                        .toList();
        return Paging.of(request, "maxResults", PAGE).answer("executions", newestFirst);
    }

    ObjectNode history(ObjectNode request) {
        var events = of(request).history();
        var ordered = request.path("reverseOrder").asBoolean() ? events.reversed() : events;
        var withData = request.path("includeExecutionData").asBoolean(true);
        var views = withData
                ? ordered
                : ordered.stream().map(Executions::withoutData).toList();
        return Paging.of(request, "maxResults", PAGE).answer("events", views);
    }

    ObjectNode stop(ObjectNode request) {
        var execution = of(request);
        execution.stop(Json.text(request, "error"), Json.text(request, "cause"));
        var stopped = execution.stopDate();
        return Json.object().set("stopDate", Json.epoch(stopped == null ? clock.instant() : stopped));
    }

    ObjectNode redrive(ObjectNode request) {
        var execution = of(request);
        var reason = views.notRedrivable(execution);
        if (reason != null) {
            throw AwsError.of("ExecutionNotRedrivable", reason);
        }
        execution.redrive();
        changes.publish(execution);
        return Json.object().set("redriveDate", Json.epoch(clock.instant()));
    }

    private Execution of(ObjectNode request) {
        return of(Json.text(request, "executionArn", ""));
    }

    private static ObjectNode withoutData(ObjectNode event) {
        var copy = event.deepCopy();
        copy.forEach(details -> {
            if (details instanceof ObjectNode object) {
                object.remove(DATA);
            }
        });
        return copy;
    }
}
