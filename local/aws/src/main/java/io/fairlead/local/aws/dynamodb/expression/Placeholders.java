package io.fairlead.local.aws.dynamodb.expression;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** {@code ExpressionAttributeNames} and {@code ExpressionAttributeValues} of a request, and which of them were used. */
public final class Placeholders {
    private final JsonNode names;
    private final JsonNode values;
    private final Set<String> used = new HashSet<>();

    private Placeholders(JsonNode names, JsonNode values) {
        this.names = names;
        this.values = values;
    }

    /** Those of one request, or of one entry of a transaction. */
    public static Placeholders of(JsonNode request) {
        return new Placeholders(request.path("ExpressionAttributeNames"), request.path("ExpressionAttributeValues"));
    }

    String name(String placeholder, String expression) {
        used.add(placeholder);
        var name = names.get(placeholder);
        if (name == null) {
            throw Values.invalid("Invalid " + expression
                    + ": An expression attribute name used in the document path is not defined; attribute name: "
                    + placeholder);
        }
        return name.asText();
    }

    JsonNode value(String placeholder, String expression) {
        used.add(placeholder);
        var value = values.get(placeholder);
        if (value == null) {
            throw Values.invalid("Invalid " + expression
                    + ": An expression attribute value used in expression is not defined; attribute value: "
                    + placeholder);
        }
        return Values.stored(value);
    }

    /** DynamoDB refuses a request that defines what no expression uses. */
    public void refuseUnused() {
        refuseUnused(names, "ExpressionAttributeNames");
        refuseUnused(values, "ExpressionAttributeValues");
    }

    private void refuseUnused(JsonNode defined, String parameter) {
        var unused = new TreeSet<String>();
        defined.fieldNames().forEachRemaining(unused::add);
        unused.removeAll(used);
        if (!unused.isEmpty()) {
            throw Values.invalid("Value provided in " + parameter + " unused in expressions: keys: {"
                    + String.join(", ", unused) + "}");
        }
    }
}
