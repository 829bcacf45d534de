package io.fairlead.local.aws.secretsmanager;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.fairlead.local.aws.wire.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The placeholders of one recorded sequence: filled in for requests, matched and bound in answers. */
final class RecordedSecret {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]+)}");
    private static final List<String> ANY_TIME = List.of("datetime", "date");

    private final Map<String, String> bound = new HashMap<>();

    RecordedSecret() {
        bound.put("secretName", "recorded");
        bound.put("SecretId-0idx", "recorded");
        bound.put("anyUnknownSecretName", "unknown");
    }

    void bind(String placeholder, String value) {
        bound.put(placeholder, value);
    }

    /** The parameters of a call. The recorder's literal suffix of an ARN becomes that of the secret made here. */
    ObjectNode fill(JsonNode params) {
        var text = PLACEHOLDER
                .matcher(Json.write(params))
                .replaceAll(match ->
                        bound.getOrDefault(match.group(1), match.group().replace("$", "\\$")));
        return (ObjectNode) Json.parse(text.replace("-AbCdEf", bound.getOrDefault("suffix", "")));
    }

    /** The differences between a recorded answer and ours; empty when they agree. */
    String difference(JsonNode expected, JsonNode actual, String at) {
        if (expected.isObject() && actual.isObject()) {
            return differenceOfObjects(expected, actual, at);
        }
        if (expected.isArray() && actual.isArray() && expected.size() == actual.size()) {
            var differences = new StringBuilder();
            for (var i = 0; i < expected.size(); i++) {
                differences.append(difference(expected.get(i), actual.get(i), at + "/" + i));
            }
            return differences.toString();
        }
        return matches(expected, actual) ? "" : at + ": recorded " + expected + ", ours " + actual + "\n";
    }

    private String differenceOfObjects(JsonNode expected, JsonNode actual, String at) {
        var differences = new StringBuilder();
        var ours = (ObjectNode) actual.deepCopy();
        for (var member : expected.properties()) {
            var name = member.getKey();
            // A member's name may itself be a placeholder, bound by an answer before: VersionIdsToStages.
            var key = name.startsWith("${") ? bound.getOrDefault(name.substring(2, name.length() - 1), name) : name;
            var value = ours.remove(key);
            differences.append(
                    value == null
                            ? at + "/" + name + ": missing\n"
                            : difference(member.getValue(), value, at + "/" + name));
        }
        return differences
                .append(ours.isEmpty() ? "" : at + ": not recorded " + ours + "\n")
                .toString();
    }

    private boolean matches(JsonNode expected, JsonNode actual) {
        if (!(expected instanceof TextNode)) {
            return expected.equals(actual);
        }
        if (ANY_TIME.contains(expected.asText())) {
            return actual.isNumber();
        }
        var names = PLACEHOLDER
                .matcher(expected.asText())
                .results()
                .map(match -> match.group(1))
                .toList();
        var pattern = new StringBuilder();
        var end = 0;
        for (var match : PLACEHOLDER.matcher(expected.asText()).results().toList()) {
            pattern.append(Pattern.quote(expected.asText().substring(end, match.start())));
            var value = bound.get(match.group(1));
            pattern.append(value == null ? "(.+)" : "(" + Pattern.quote(value) + ")");
            end = match.end();
        }
        pattern.append(Pattern.quote(expected.asText().substring(end)));
        var matcher = Pattern.compile(pattern.toString()).matcher(actual.asText());
        if (!matcher.matches()) {
            return false;
        }
        for (var i = 0; i < names.size(); i++) {
            bound.put(names.get(i), matcher.group(i + 1));
        }
        return true;
    }
}
