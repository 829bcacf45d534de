package io.fairlead.local.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.core.json.Json;
import io.fairlead.installation.DeployedMachine;
import io.fairlead.installation.EventRule;
import io.fairlead.installation.References;
import io.fairlead.local.aws.AwsStandIn;
import java.util.List;

/** The state machines, and the rules by which events of AWS start them. */
final class Machines {
    private final AwsStandIn aws;
    private final References references;

    Machines(AwsStandIn aws, References references) {
        this.aws = aws;
        this.references = references;
    }

    void install(List<DeployedMachine> machines, String role) {
        for (var machine : machines) {
            aws.stepFunctions()
                    .call(
                            "CreateStateMachine",
                            Json.object()
                                    .put("name", machine.name())
                                    .put("roleArn", references.in(role))
                                    .put("definition", machine.definition(references)));
        }
    }

    /** There are no topics here: what people would be told is in the record of all events. */
    void listen(List<EventRule> rules) {
        for (var rule : rules) {
            switch (rule.target()) {
                case EventRule.Start start -> listen(rule, target(start));
                case EventRule.Tell tell -> {}
            }
        }
    }

    private void listen(EventRule rule, ObjectNode target) {
        aws.events()
                .call(
                        "PutRule",
                        Json.object().put("Name", rule.name()).put("EventPattern", references.in(rule.pattern())));
        var request = Json.object().put("Rule", rule.name());
        request.putArray("Targets").add(target);
        aws.events().call("PutTargets", request);
    }

    private ObjectNode target(EventRule.Start start) {
        var target = Json.object()
                .put("Id", "machine")
                .put("Arn", references.in(start.machine()))
                .put("RoleArn", references.in(start.role()));
        target.putObject("InputTransformer")
                .put("InputTemplate", start.template())
                .putObject("InputPathsMap")
                .put(start.field(), start.path());
        return target;
    }
}
