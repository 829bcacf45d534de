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

/** The fields of a state in JSONata: Arguments, Output, Assign, Items, ItemSelector, Condition. */
public final class JsonataDataflow implements Dataflow {
    private final ObjectNode fields;

    public JsonataDataflow(ObjectNode fields) {
        this.fields = fields;
    }

    @Override
    public JsonNode work(Values values) {
        var arguments = fields.get("Arguments");
        return arguments == null ? values.input() : new JsonataExpressions(values).evaluate(arguments, "Arguments");
    }

    @Override
    public @Nullable String credentials(Values values) {
        var role = fields.path("Credentials").get("RoleArn");
        return role == null
                ? null
                : new JsonataExpressions(values)
                        .evaluate(role, "Credentials/RoleArn", "string")
                        .textValue();
    }

    @Override
    public @Nullable JsonNode passed(Values values) {
        return null;
    }

    @Override
    public Exit exit(Values values, @Nullable JsonNode result) {
        var expressions = new JsonataExpressions(values);
        if (result != null) {
            expressions.with("result", result);
        }
        return exit(fields, expressions, result == null ? values.input() : result, "");
    }

    @Override
    public Exit caught(Values values, ObjectNode catcher, int index, ObjectNode error) {
        var expressions = new JsonataExpressions(values).with("errorOutput", error);
        return exit(catcher, expressions, error, "Catch[" + index + "]/");
    }

    private static Exit exit(ObjectNode holder, JsonataExpressions expressions, JsonNode otherwise, String path) {
        var assigned = assigned(holder, expressions, path);
        var output = holder.get("Output");
        return new Exit(output == null ? otherwise : expressions.evaluate(output, path + "Output"), assigned);
    }

    private static Map<String, JsonNode> assigned(ObjectNode holder, JsonataExpressions expressions, String path) {
        var assigned = new TreeMap<String, JsonNode>();
        holder.path("Assign")
                .properties()
                .forEach(variable -> assigned.put(
                        variable.getKey(),
                        expressions.evaluate(variable.getValue(), path + "Assign/" + variable.getKey())));
        return assigned;
    }

    @Override
    public @Nullable Integer number(String field, Values values) {
        var template = fields.get(field);
        if (template == null) {
            return null;
        }
        var number = new JsonataExpressions(values).evaluate(template, field);
        if (!number.isIntegralNumber() || !number.canConvertToInt()) {
            throw JsonataExpressions.unexpectedType(template, field, "integer", number);
        }
        return number.intValue();
    }

    @Override
    public @Nullable String text(String field, Values values) {
        var template = fields.get(field);
        return template == null
                ? null
                : new JsonataExpressions(values)
                        .evaluate(template, field, "string")
                        .textValue();
    }

    @Override
    public Instant until(Values values) {
        var seconds = number("Seconds", values);
        if (seconds != null) {
            return values.now().instant().plusSeconds(seconds);
        }
        var timestamp = String.valueOf(text("Timestamp", values));
        try {
            return OffsetDateTime.parse(timestamp).toInstant();
        } catch (DateTimeException e) {
            throw QueryFailure.lateEvaluation(
                    "The Timestamp field cannot be parsed as an ISO-8601 extended offset date-time format string: "
                            + timestamp,
                    "Timestamp");
        }
    }

    @Override
    public ArrayNode items(Values values) {
        var items = fields.get("Items");
        if (items != null) {
            return (ArrayNode) new JsonataExpressions(values).evaluate(items, "Items", "array");
        }
        if (values.input() instanceof ArrayNode array) {
            return array;
        }
        throw QueryFailure.evaluation("Map state input must be an array but was: " + Json.write(values.input()), null);
    }

    @Override
    public JsonNode item(Values values) {
        var selector = fields.get("ItemSelector");
        return selector == null
                ? values.context().at("/Map/Item/Value")
                : new JsonataExpressions(values).evaluate(selector, "ItemSelector");
    }

    @Override
    public Decision choose(Values values) {
        var expressions = new JsonataExpressions(values);
        var rules = fields.path("Choices");
        for (var i = 0; i < rules.size(); i++) {
            var rule = (ObjectNode) rules.get(i);
            var path = "Choices[" + i + "]/";
            if (expressions
                    .evaluate(rule.path("Condition"), path + "Condition", "boolean")
                    .booleanValue()) {
                return new Decision(rule.path("Next").textValue(), exit(rule, expressions, values.input(), path));
            }
        }
        return new Decision(fields.path("Default").textValue(), exit(fields, expressions, values.input(), ""));
    }
}
