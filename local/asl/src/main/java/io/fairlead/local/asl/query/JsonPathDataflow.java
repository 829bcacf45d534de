package io.fairlead.local.asl.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The fields of a state in JSONPath: InputPath, Parameters, ResultSelector, ResultPath, OutputPath and their kin. */
public final class JsonPathDataflow implements Dataflow {
    private final ObjectNode fields;

    public JsonPathDataflow(ObjectNode fields) {
        this.fields = fields;
    }

    /** JSON null as a path stands for an empty object. */
    private static JsonNode at(JsonNode path, Paths paths) {
        return path.isMissingNode() ? paths.data() : path.isNull() ? Json.object() : paths.field(path.textValue());
    }

    private Paths input(Values values) {
        var raw = new Paths(values, values.input());
        return raw.on(at(fields.path("InputPath"), raw));
    }

    @Override
    public JsonNode work(Values values) {
        var input = input(values);
        // The Parameters of a Map are the legacy form of ItemSelector.
        var parameters = fields.path("Type").asText().equals("Map") ? null : fields.get("Parameters");
        return parameters == null ? input.data() : PayloadTemplate.fill(parameters, input);
    }

    @Override
    public @Nullable String credentials(Values values) {
        var filled = PayloadTemplate.fill(fields.path("Credentials"), input(values));
        return filled.path("RoleArn").textValue();
    }

    @Override
    public JsonNode passed(Values values) {
        var result = fields.get("Result");
        return result == null ? work(values) : result;
    }

    @Override
    public Exit exit(Values values, @Nullable JsonNode result) {
        var input = input(values);
        var outcome = result == null ? input : input.on(result);
        var assigned = assigned(fields, outcome);
        var selector = fields.get("ResultSelector");
        var selected = selector == null ? outcome.data() : PayloadTemplate.fill(selector, outcome);
        var combined = result == null ? selected : ResultPath.put(fields.path("ResultPath"), values.input(), selected);
        return new Exit(at(fields.path("OutputPath"), input.on(combined)), assigned);
    }

    @Override
    public Exit caught(Values values, ObjectNode catcher, int index, ObjectNode error) {
        var output = ResultPath.put(catcher.path("ResultPath"), values.input(), error);
        return new Exit(output, assigned(catcher, new Paths(values, error)));
    }

    private static Map<String, JsonNode> assigned(ObjectNode holder, Paths paths) {
        var assigned = new TreeMap<String, JsonNode>();
        PayloadTemplate.fill(holder.path("Assign"), paths)
                .properties()
                .forEach(variable -> assigned.put(variable.getKey(), variable.getValue()));
        return assigned;
    }

    @Override
    public @Nullable Integer number(String field, Values values) {
        var value = value(field, values);
        if (value == null) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            var shown = value.isTextual() ? value.textValue() : Json.write(value);
            throw QueryFailure.terminal(
                    "The " + field + "Path field refers to value \"" + shown + "\" which is not a valid integer: "
                            + fields.path(field + "Path").textValue());
        }
        return value.intValue();
    }

    @Override
    public @Nullable String text(String field, Values values) {
        var value = value(field, values);
        if (value != null && !value.isTextual()) {
            throw QueryFailure.terminal("The " + field + "Path field must refer to a string: "
                    + fields.path(field + "Path").textValue());
        }
        return value == null ? null : value.textValue();
    }

    private @Nullable JsonNode value(String field, Values values) {
        var path = fields.get(field + "Path");
        return path == null ? fields.get(field) : input(values).field(path.textValue());
    }

    @Override
    public Instant until(Values values) {
        var seconds = value("Seconds", values);
        if (seconds != null) {
            return values.now().instant().plusSeconds(seconds(seconds));
        }
        var timestamp = String.valueOf(text("Timestamp", values));
        try {
            return OffsetDateTime.parse(timestamp).toInstant();
        } catch (DateTimeException e) {
            throw QueryFailure.terminal(
                    "The TimestampPath parameter does not reference a valid ISO-8601 extended offset"
                            + " date-time format string: "
                            + fields.path("TimestampPath").asText() + " == " + timestamp);
        }
    }

    private long seconds(JsonNode seconds) {
        var shown = fields.path("SecondsPath").asText() + " == " + Json.write(seconds);
        if (!seconds.isIntegralNumber()) {
            throw QueryFailure.terminal("The SecondsPath parameter cannot be parsed as a long value: " + shown);
        }
        if (seconds.longValue() < 0) {
            throw QueryFailure.terminal("The SecondsPath parameter references a negative value: " + shown);
        }
        return seconds.longValue();
    }

    @Override
    public ArrayNode items(Values values) {
        var path = fields.path("ItemsPath");
        var items = at(path, input(values));
        if (items instanceof ArrayNode array) {
            return array;
        }
        throw QueryFailure.terminal("Reference path \"" + path.asText("$") + "\" must point to array.");
    }

    @Override
    public JsonNode item(Values values) {
        var selector = fields.has("ItemSelector") ? fields.get("ItemSelector") : fields.get("Parameters");
        return selector == null
                ? values.context().at("/Map/Item/Value")
                : PayloadTemplate.fill(selector, input(values));
    }

    @Override
    public Decision choose(Values values) {
        var input = input(values);
        for (var rule : fields.path("Choices")) {
            if (ChoiceRule.matches(rule, input)) {
                return new Decision(rule.path("Next").textValue(), decided(values, (ObjectNode) rule, input));
            }
        }
        return new Decision(fields.path("Default").textValue(), decided(values, fields, input));
    }

    private Exit decided(Values values, ObjectNode holder, Paths input) {
        return new Exit(exit(values, null).output(), assigned(holder, input));
    }
}
