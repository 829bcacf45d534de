package io.fairlead.local.aws.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.aws.wire.AwsError;
import io.fairlead.local.aws.wire.Json;
import java.util.regex.Pattern;

/**
 * Where a rule sends what it takes.
 *
 * @param json as PutTargets gave it
 */
record RuleTarget(ObjectNode json) {
    private static final Pattern INDEX = Pattern.compile("\\[(\\d+)]");

    RuleTarget {
        json = json.deepCopy();
    }

    static RuleTarget of(JsonNode given) {
        var arn = given.path("Arn").asText();
        if (!arn.startsWith("arn:")) {
            throw invalid("Parameter Arn is not valid. Reason: Provided Arn is not in correct format.");
        }
        if (!arn.contains(":states:")) {
            throw invalid("The local world delivers events to state machines only, not to " + arn);
        }
        if (!given.has("RoleArn")) {
            throw invalid("RoleArn is required for target " + arn + ".");
        }
        return new RuleTarget((ObjectNode) given);
    }

    String id() {
        return json.path("Id").asText();
    }

    String arn() {
        return json.path("Arn").asText();
    }

    /** What the target receives: a constant, a part of the event, a template filled from it, or all of it. */
    String input(ObjectNode envelope) {
        if (json.has("Input")) {
            return json.get("Input").asText();
        }
        if (json.has("InputTransformer")) {
            return transformed(envelope);
        }
        return Json.write(
                json.has("InputPath") ? at(envelope, json.get("InputPath").asText()) : envelope);
    }

    private String transformed(ObjectNode envelope) {
        var paths = json.at("/InputTransformer/InputPathsMap");
        return InputTemplate.fill(
                json.at("/InputTransformer/InputTemplate").asText(),
                variable -> at(envelope, paths.path(variable).asText()));
    }

    /** Paths of names with dots between them, and of indexes: {@code $.resources[0]}. */
    private static JsonNode at(ObjectNode envelope, String path) {
        if (path.length() < 2) {
            return path.equals("$") ? envelope : Json.object().textNode("");
        }
        var pointer = INDEX.matcher(path.substring(1)).replaceAll(".$1").replace('.', '/');
        var found = envelope.at(pointer);
        return found.isMissingNode() ? Json.object().textNode("") : found;
    }

    private static AwsError invalid(String message) {
        return AwsError.of("ValidationException", message);
    }
}
