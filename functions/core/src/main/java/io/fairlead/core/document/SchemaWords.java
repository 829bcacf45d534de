package io.fairlead.core.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Says in a sentence what a keyword of the schema has against a value, and with the schema's own titles, descriptions and
 * examples what to write instead.
 */
final class SchemaWords {
    private final JsonNode schema;
    private final JsonNode document;

    SchemaWords(JsonNode schema, JsonNode document) {
        this.schema = schema;
        this.document = document;
    }

    /**
     * The problem.
     *
     * @param keyword that failed
     * @param instance pointer to the value
     * @param location pointer to the keyword in the schema
     * @param property the missing or unknown field, for keywords about fields
     */
    Problem problem(String keyword, String instance, String location, @Nullable String property) {
        var limit = schema.at(location);
        var rules = schema.at(location.substring(0, location.lastIndexOf('/')));
        var value = document.at(instance);
        return switch (keyword) {
            case "required" -> missing(instance, rules, String.valueOf(property));
            case "additionalProperties" -> unknown(instance, rules, String.valueOf(property));
            case "type" ->
                new Problem(
                        instance, "this is " + kind(value) + " and must be " + article(limit), typeFix(rules, value));
            case "enum" -> new Problem(instance, no(value, rules), "use one of: " + values(limit));
            case "const" -> new Problem(instance, no(value, rules), "use " + limit);
            case "pattern" -> new Problem(instance, no(value, rules), expected(rules));
            case "minLength" -> new Problem(instance, title(rules) + " is empty", expected(rules));
            case "maxLength" ->
                new Problem(instance, title(rules) + " has " + length(value) + " characters", "use at most " + limit);
            case "minimum" -> new Problem(instance, value + " is too small", "use " + limit + " or more");
            case "maximum" -> new Problem(instance, value + " is too large", "use " + limit + " or less");
            case "minItems" -> new Problem(instance, "the list has " + entries(value), "list at least " + limit);
            case "maxItems" -> new Problem(instance, "the list has " + entries(value), "list at most " + limit);
            case "minProperties" ->
                new Problem(
                        instance, "the object has " + fields(value), "use at least " + limit + " of: " + names(rules));
            case "maxProperties" ->
                new Problem(
                        instance, "the object has " + fields(value), "use at most " + limit + " of: " + names(rules));
            case "uniqueItems" -> new Problem(instance, "the list has an entry twice", "list every entry once");
            default -> throw new IllegalStateException("no words for the keyword " + keyword + " at " + location);
        };
    }

    private Problem missing(String instance, JsonNode rules, String field) {
        return new Problem(
                instance,
                Say.quoted(field) + " is missing",
                "add it: " + what(rules.path("properties").path(field)));
    }

    private static Problem unknown(String instance, JsonNode rules, String field) {
        return new Problem(
                Place.below(instance, field),
                Say.quoted(field) + " is not known here",
                "remove it or use one of: " + names(rules));
    }

    private static String names(JsonNode rules) {
        var known = new ArrayList<String>();
        rules.path("properties").fieldNames().forEachRemaining(known::add);
        return Say.oneOf(known, "(nothing)");
    }

    private String typeFix(JsonNode rules, JsonNode value) {
        var type = rules.path("type").asText();
        if (type.equals("string") && (value.isNumber() || value.isBoolean())) {
            return "write it in quotation marks";
        }
        return type.equals("boolean") ? "write true or false without quotation marks" : expected(rules);
    }

    private static String no(JsonNode value, JsonNode rules) {
        var quote = value.isTextual() ? Say.quoted(value.textValue()) : value.toString();
        return (value.isValueNode() ? quote : kind(value)) + " is not a valid " + title(rules);
    }

    private static String title(JsonNode rules) {
        return rules.path("title").asText("value");
    }

    private String expected(JsonNode rules) {
        return "expected: " + what(rules);
    }

    /** The description of a schema, which may stand at the definition that it refers to, with an example if there is one. */
    private String what(JsonNode rules) {
        var description = annotation(rules, "description").asText();
        var example = annotation(rules, "examples").path(0);
        return within(description) + (example.isMissingNode() ? "" : ", for example " + example);
    }

    /** In the middle of a sentence, where abbreviations keep their capitals. */
    private static String within(String words) {
        var isAbbreviation = words.length() > 1 && !Character.isLowerCase(words.charAt(1)) && words.charAt(1) != ' ';
        return isAbbreviation ? words : words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }

    private JsonNode annotation(JsonNode rules, String keyword) {
        return rules.has(keyword) || !rules.has("$ref")
                ? rules.path(keyword)
                : annotation(SchemaRefs.resolve(schema, rules), keyword);
    }

    private static String values(JsonNode limit) {
        return String.join(
                ", ",
                StreamSupport.stream(limit.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList());
    }

    private static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> "text";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            default -> "null";
        };
    }

    private static String article(JsonNode type) {
        return switch (type.asText()) {
            case "string" -> "text";
            case "integer" -> "a whole number";
            case "boolean" -> "true or false";
            case "array" -> "a list";
            default -> "an object";
        };
    }

    private static int length(JsonNode value) {
        return value.asText().codePointCount(0, value.asText().length());
    }

    private static String fields(JsonNode value) {
        return value.size() == 1 ? "1 field" : value.size() + " fields";
    }

    private static String entries(JsonNode value) {
        return value.size() == 1 ? "1 entry" : value.size() + " entries";
    }
}
