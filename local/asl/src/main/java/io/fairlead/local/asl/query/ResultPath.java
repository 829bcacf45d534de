package io.fairlead.local.asl.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.asl.query.JsonPath.Step;
import java.util.List;

/** Puts a result into a copy of a state's input. */
final class ResultPath {
    private ResultPath() {}

    /**
     * @param path a missing node stands for the default, {@code $}; JSON null discards the result
     */
    static JsonNode put(JsonNode path, JsonNode input, JsonNode result) {
        if (path.isNull()) {
            return input;
        }
        var in = new Cursor(path.asText("$"));
        in.expect("$");
        return put(new JsonPathParser(in).steps().steps(), input, result, path.asText());
    }

    private static JsonNode put(List<Step> steps, JsonNode into, JsonNode result, String path) {
        if (steps.isEmpty()) {
            return result;
        }
        var rest = steps.subList(1, steps.size());
        return switch (steps.getFirst()) {
            case Step.Name(var name)
            when into instanceof ObjectNode object -> {
                var inner = object.get(name);
                yield object.deepCopy().set(name, put(rest, inner == null ? Json.object() : inner, result, path));
            }
            case Step.Index(var index)
            when into instanceof ArrayNode array && array.has(index) ->
                array.deepCopy().set(index, put(rest, array.get(index), result, path));
            default ->
                throw QueryFailure.named(
                        "States.ResultPathMatchFailure",
                        "Unable to apply ReferencePath " + path + " to input " + Json.write(into));
        };
    }
}
