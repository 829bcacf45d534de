package io.fairlead.local.aws.states.integration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.aws.wire.Json;
import java.time.Instant;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Step Functions speaks PascalCase with every service and ISO 8601 for times; the services' own JSON protocols do not
 * always.
 */
final class SdkShapes {
    /** Members that are texts in the API; a state may pass an object, which becomes its JSON text (recorded for Input). */
    private static final Set<String> JSON_TEXTS = Set.of("Input", "Output", "Detail", "SecretString");

    private SdkShapes() {}

    /** The request as the service's protocol wants it; members that are null are left out. */
    static ObjectNode request(JsonNode arguments, boolean camelCase) {
        var request = Json.object();
        for (var member : arguments.properties()) {
            if (!member.getValue().isNull()) {
                var value = JSON_TEXTS.contains(member.getKey()) ? asText(member.getValue()) : member.getValue();
                request.set(camelCase ? decapitalised(member.getKey()) : member.getKey(), value);
            }
        }
        return request;
    }

    /** {@link #asText} in the entries of a PutEvents request. */
    static JsonNode withTextDetail(JsonNode entry) {
        var copy = entry.deepCopy();
        if (copy instanceof ObjectNode object && object.has("Detail")) {
            object.set("Detail", asText(object.get("Detail")));
        }
        return copy;
    }

    /** The answer as the state sees it. */
    static ObjectNode result(ObjectNode answer, boolean camelCase) {
        return rename(answer, camelCase ? SdkShapes::capitalised : UnaryOperator.identity());
    }

    private static ObjectNode rename(ObjectNode object, UnaryOperator<String> name) {
        var renamed = Json.object();
        object.properties()
                .forEach(member ->
                        renamed.set(name.apply(member.getKey()), convert(member.getKey(), member.getValue(), name)));
        return renamed;
    }

    private static JsonNode convert(String member, JsonNode value, UnaryOperator<String> name) {
        return switch (value) {
            case ObjectNode object -> rename(object, name);
            case ArrayNode array -> {
                var converted = Json.array();
                array.forEach(element -> converted.add(convert(member, element, name)));
                yield converted;
            }
            default -> isTime(member, value) ? Json.object().textNode(iso(value)) : value;
        };
    }

    private static boolean isTime(String member, JsonNode value) {
        return value.isNumber() && (member.endsWith("Date") || member.endsWith("DateTime"));
    }

    private static String iso(JsonNode epochSeconds) {
        return Instant.ofEpochMilli(
                        epochSeconds.decimalValue().movePointRight(3).longValue())
                .toString();
    }

    private static JsonNode asText(JsonNode value) {
        return value.isTextual() ? value : Json.object().textNode(Json.write(value));
    }

    private static String capitalised(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static String decapitalised(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
