package io.fairlead.local.asl.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** {@code States.Format('{} of {}', ...)}. */
final class IntrinsicFormat {
    private IntrinsicFormat() {}

    static JsonNode format(List<JsonNode> args) {
        var template = args.getFirst().asText();
        var out = new StringBuilder();
        var next = 1;
        for (var i = 0; i < template.length(); i++) {
            var c = template.charAt(i);
            if (c == '\\' && i + 1 < template.length()) {
                out.append(template.charAt(++i));
            } else if (template.startsWith("{}", i)) {
                out.append(shown(args.get(next++)));
                i++;
            } else {
                out.append(c);
            }
        }
        if (next != args.size()) {
            throw new IllegalArgumentException("number of arguments do not match the occurrences of {}");
        }
        return TextNode.valueOf(out.toString());
    }

    /** Objects and arrays appear as Java prints its maps and lists: recorded. */
    private static String shown(JsonNode value) {
        if (value.isObject()) {
            return value.properties().stream()
                    .map(e -> e.getKey() + "=" + shown(e.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(IntrinsicFormat::shown)
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        return value.asText();
    }
}
