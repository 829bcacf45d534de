package io.fairlead.local.aws.states;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.asl.Definition;
import io.fairlead.local.aws.wire.Json;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One revision of a state machine.
 *
 * @param arn of the machine
 * @param name in the ARN
 * @param definition as given and parsed
 * @param roleArn only shown
 * @param type STANDARD or EXPRESS; both run as STANDARD here
 * @param logging as given, or null; only shown
 * @param tags by key
 * @param created when the machine was made
 * @param revision null for the first
 */
record Machine(
        String arn,
        String name,
        Definition definition,
        String roleArn,
        String type,
        @Nullable JsonNode logging,
        Map<String, String> tags,
        Instant created,
        @Nullable String revision) {
    Machine {
        tags = new LinkedHashMap<>(tags);
    }

    /** DescribeStateMachine. */
    ObjectNode describe() {
        var view = Json.object()
                .put("stateMachineArn", arn)
                .put("name", name)
                .put("status", "ACTIVE")
                .put("definition", definition.text())
                .put("roleArn", roleArn)
                .put("type", type);
        view.set("creationDate", Json.epoch(created));
        view.set("loggingConfiguration", logging == null ? noLogging() : logging);
        view.putObject("tracingConfiguration").put("enabled", false);
        view.putObject("encryptionConfiguration").put("type", "AWS_OWNED_KEY");
        return revision == null ? view : view.put("revisionId", revision);
    }

    /** One line of ListStateMachines. */
    ObjectNode summary() {
        var view = Json.object().put("stateMachineArn", arn).put("name", name).put("type", type);
        return view.set("creationDate", Json.epoch(created));
    }

    private static ObjectNode noLogging() {
        return Json.object().put("level", "OFF").put("includeExecutionData", false);
    }
}
