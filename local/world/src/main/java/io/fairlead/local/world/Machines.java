package io.fairlead.local.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.core.json.Json;
import io.fairlead.local.aws.AwsStandIn;
import io.fairlead.statemachines.StateMachines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The state machines, and the rule by which the failure of one starts the machine that announces it. */
final class Machines {
    static final String RULE = "fairlead-failed-executions";

    private static final String PATTERN = "/io/fairlead/events/patterns/failed-executions.json";

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
        announceFailures(values);
    }

    String arn(String name) {
        return aws.account().arn("states", "stateMachine:fairlead-" + name);
    }

    private void announceFailures(Map<String, String> values) {
        var pattern = read(PATTERN);
        for (var value : values.entrySet()) {
            pattern = pattern.replace("${" + value.getKey() + "}", value.getValue());
        }
        aws.events().call("PutRule", Json.object().put("Name", RULE).put("EventPattern", pattern));
        var target = target("announce-failure");
        target.putObject("InputTransformer")
                .put("InputTemplate", "{\"execution\": <execution>}")
                .putObject("InputPathsMap")
                .put("execution", "$.detail.executionArn");
        var request = Json.object().put("Rule", RULE);
        request.putArray("Targets").add(target);
        aws.events().call("PutTargets", request);
    }

    private ObjectNode target(String machine) {
        return Json.object().put("Id", machine).put("Arn", arn(machine)).put("RoleArn", role("events"));
    }

    private String role(String service) {
        return "arn:aws:iam::" + aws.account().id() + ":role/fairlead-" + service;
    }

    private static String read(String resource) {
        try (var in = Machines.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
