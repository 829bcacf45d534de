package io.fairlead.local.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.core.json.Json;
import io.fairlead.local.aws.AwsStandIn;
import io.fairlead.statemachines.StateMachines;
import java.util.Map;

/** The state machines, and the rules by which events start them: a failure, a secret with a new current version. */
final class Machines {
    static final String RULE = "fairlead-failed-executions";
    static final String VERSIONS_RULE = "fairlead-new-current-versions";

    private final AwsStandIn aws;

    Machines(AwsStandIn aws) {
        this.aws = aws;
    }

    void install(String table) {
        var values = Map.of(
                "PlannerFunction",
                "fairlead-planner",
                "Table",
                table,
                "EventBus",
                "default",
                "ApplyMachine",
                arn("apply"),
                "TeardownMachine",
                arn("teardown"),
                "RotateKeysMachine",
                arn("rotate-keys"));
        for (var name : StateMachines.NAMES) {
            aws.stepFunctions()
                    .call(
                            "CreateStateMachine",
                            Json.object()
                                    .put("name", "fairlead-" + name)
                                    .put("roleArn", role("states"))
                                    .put("definition", StateMachines.definition(name, values)));
        }
        rule(
                RULE,
                EventFiles.filled("patterns/failed-executions.json", values),
                target("announce-failure", "execution", "$.detail.executionArn"));
        rule(
                VERSIONS_RULE,
                EventFiles.filled("patterns/new-current-versions.json", values),
                target("rotate-keys", "secret", "$.resources[0]"));
    }

    String arn(String name) {
        return aws.account().arn("states", "stateMachine:fairlead-" + name);
    }

    private void rule(String name, String pattern, ObjectNode target) {
        aws.events().call("PutRule", Json.object().put("Name", name).put("EventPattern", pattern));
        var request = Json.object().put("Rule", name);
        request.putArray("Targets").add(target);
        aws.events().call("PutTargets", request);
    }

    /** The machine gets one field, from one place of the event. */
    private ObjectNode target(String machine, String field, String path) {
        var target = Json.object().put("Id", machine).put("Arn", arn(machine)).put("RoleArn", role("events"));
        target.putObject("InputTransformer")
                .put("InputTemplate", "{\"%s\": <%s>}".formatted(field, field))
                .putObject("InputPathsMap")
                .put(field, path);
        return target;
    }

    private String role(String service) {
        return "arn:aws:iam::" + aws.account().id() + ":role/fairlead-" + service;
    }
}
