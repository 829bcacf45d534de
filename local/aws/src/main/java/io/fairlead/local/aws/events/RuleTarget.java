package io.fairlead.local.aws.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.aws.wire.AwsError;
import io.fairlead.local.aws.wire.Json;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a rule sends what it takes.
 *
 * @param json as PutTargets gave it
 */
record RuleTarget(ObjectNode json) {
    private static final Pattern VARIABLE = Pattern.compile("\"?<([A-Za-z0-9_-]+)>\"?");

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

    /** EventBridge puts quotes around a text in place of a variable, whether the template has them or not. */
    private String transformed(ObjectNode envelope) {
        var paths = json.at("/InputTransformer/InputPathsMap");
        return VARIABLE.matcher(json.at("/InputTransformer/InputTemplate").asText())
                .replaceAll(variable -> Matcher.quoteReplacement(
                        Json.write(at(envelope, paths.path(variable.group(1)).asText()))));
    }

    /** Paths of names with dots between them; EventBridge also knows indexes. */
    private static JsonNode at(ObjectNode envelope, String path) {
        var found = path.equals("$") ? envelope : envelope.at(path.substring(1).replace('.', '/'));
        return found.isMissingNode() ? Json.object().textNode("") : found;
    }

    private static AwsError invalid(String message) {
        return AwsError.of("ValidationException", message);
    }
}
