package io.fairlead.local.asl.query;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Evaluates values in which texts of the form {@code {% ... %}} are JSONata expressions. */
public final class JsonataExpressions {
    /** Ends endless expressions; the service has such limits too, without telling them. */
    private static final long MILLIS_LIMIT = 10_000;

    private static final int DEPTH_LIMIT = 300;

    private final Values values;
    private final Map<String, Object> states = new LinkedHashMap<>();

    JsonataExpressions(Values values) {
        this.values = values;
        states.put("input", JsonataValues.toJava(values.input()));
        states.put("context", JsonataValues.toJava(values.context()));
    }

    JsonataExpressions with(String name, JsonNode value) {
        states.put(name, JsonataValues.toJava(value));
        return this;
    }

    /** Whether the value is an expression, and not just a text. */
    public static boolean isExpression(JsonNode value) {
        return value.isTextual()
                && value.textValue().length() >= 4
                && value.textValue().startsWith("{%")
                && value.textValue().endsWith("%}");
    }

    /** What is wrong with the grammar of an expression, or null. */
    public static @Nullable String syntaxError(JsonNode expression) {
        try {
            Jsonata.jsonata(source(expression));
            return null;
        } catch (JException e) {
            return e.getError() + ": " + e.getMessage();
        }
    }

    JsonNode evaluate(JsonNode template, String field) {
        return switch (template) {
            case ObjectNode object -> {
                var out = JsonNodeFactory.instance.objectNode();
                object.properties().forEach(e -> out.set(e.getKey(), evaluate(e.getValue(), field + "/" + e.getKey())));
                yield out;
            }
            case ArrayNode array -> {
                var out = JsonNodeFactory.instance.arrayNode(array.size());
                for (var i = 0; i < array.size(); i++) {
                    out.add(evaluate(array.get(i), field + "[" + i + "]"));
                }
                yield out;
            }
            default -> isExpression(template) ? run(source(template), field) : template;
        };
    }

    /** As {@link #evaluate}, and the result must be of a JSON type. */
    JsonNode evaluate(JsonNode template, String field, String expectedType) {
        var result = evaluate(template, field);
        if (!type(result).equals(expectedType)) {
            throw unexpectedType(template, field, expectedType, result);
        }
        return result;
    }

    static QueryFailure unexpectedType(JsonNode template, String field, String expected, JsonNode result) {
        var subject = isExpression(template) ? "JSONata expression '" + source(template) + "'" : "value";
        return QueryFailure.evaluation(
                "The " + subject + " specified for the field '" + field
                        + "' returned an unexpected result type. Expected '" + expected + "', but was '" + type(result)
                        + "' for value: " + Json.write(result),
                field);
    }

    private static String type(JsonNode node) {
        return node.getNodeType().name().toLowerCase(Locale.ROOT);
    }

    private static String source(JsonNode expression) {
        var text = expression.textValue();
        return text.substring(2, text.length() - 2).strip();
    }

    private JsonNode run(String source, String field) {
        var subject = "The JSONata expression '" + source + "' specified for the field '" + field + "' ";
        JsonNode result;
        try {
            var expression = Jsonata.jsonata(source);
            expression.setOutputConvertNulls(false);
            var frame = expression.createFrame();
            frame.setRuntimeBounds(MILLIS_LIMIT, DEPTH_LIMIT);
            JsonataFunctions.bind(frame, values);
            values.variables().forEach((name, value) -> frame.bind(name, JsonataValues.toJava(value)));
            frame.bind("states", states);
            result = JsonataValues.toJson(expression.evaluate(null, frame));
        } catch (JException e) {
            throw QueryFailure.evaluation(
                    subject + "threw an error during evaluation. " + e.getError() + ": " + e.getMessage(), field);
        } catch (StackOverflowError e) {
            // How many of the library's frames fit on a stack depends on the JVM, so the depth limit may come too late.
            throw QueryFailure.evaluation(
                    subject + "threw an error during evaluation. U1001: too deep a recursion", field);
        } catch (RuntimeException e) {
            // The library lets some of Java's own exceptions through, such as NumberFormatException from $number('x').
            throw QueryFailure.evaluation(subject + "threw an error during evaluation. " + e.getMessage(), field);
        }
        if (result == null) {
            throw QueryFailure.evaluation(subject + "returned nothing (undefined).", field);
        }
        return result;
    }
}
