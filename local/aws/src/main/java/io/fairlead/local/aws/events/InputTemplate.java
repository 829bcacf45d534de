package io.fairlead.local.aws.events;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.local.aws.wire.Json;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The template of an input transformer: JSON with variables in angle brackets. EventBridge puts quotes around a text that
 * stands alone, and none around what stands inside a text of the template.
 */
final class InputTemplate {
    /** A variable, or a quote that begins or ends a text. */
    private static final Pattern TOKEN = Pattern.compile("<([A-Za-z0-9_-]+)>|\\\\.|\"");

    private InputTemplate() {}

    static String fill(String template, Function<String, JsonNode> values) {
        var inside = new boolean[] {false};
        return TOKEN.matcher(template).replaceAll(token -> {
            if (token.group(1) == null) {
                inside[0] ^= token.group().equals("\"");
                return Matcher.quoteReplacement(token.group());
            }
            var value = values.apply(token.group(1));
            return Matcher.quoteReplacement(inside[0] ? escaped(value) : Json.write(value));
        });
    }

    /** What it looks like between quotes that are there already. */
    private static String escaped(JsonNode value) {
        var text = value.isTextual() ? value.asText() : Json.write(value);
        var quoted = Json.write(Json.object().textNode(text));
        return quoted.substring(1, quoted.length() - 1);
    }
}
