package io.fairlead.local.asl.recordings;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.local.asl.query.Json;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Compares JSON by the rules of the recordings: masks match anything, some fields do not count. */
final class Match {
    private static final Set<String> IGNORED = Set.of(
            "inputDetails",
            "outputDetails",
            "assignedVariablesDetails",
            "stackTrace",
            "SdkHttpMetadata",
            "SdkResponseMetadata",
            "inputText",
            "outputText",
            "assignedVariablesText",
            "outputUnparsed");
    /** A mask of the recorder that was not rewritten. */
    private static final String DATE = "date";

    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT.*");
    private static final Pattern MASK = Pattern.compile("\\$\\{any:[^}]*}");

    private final List<String> differences = new ArrayList<>();

    private Match() {}

    /** Where the two differ; empty when they match. */
    static List<String> differences(JsonNode expected, JsonNode actual) {
        var match = new Match();
        match.compare("", expected, actual);
        return match.differences;
    }

    private void compare(String path, JsonNode expected, JsonNode actual) {
        if (expected.isObject() && actual.isObject()) {
            compareFields(path, expected, actual);
        } else if (expected.isArray() && actual.isArray() && expected.size() == actual.size()) {
            for (var i = 0; i < expected.size(); i++) {
                compare(path + "[" + i + "]", expected.get(i), actual.get(i));
            }
        } else if (!same(expected, actual)) {
            differences.add(path + ": expected " + expected + " but was " + actual);
        }
    }

    private void compareFields(String path, JsonNode expected, JsonNode actual) {
        var names = new LinkedHashSet<String>();
        expected.fieldNames().forEachRemaining(names::add);
        actual.fieldNames().forEachRemaining(names::add);
        names.removeAll(IGNORED);
        for (var name : names) {
            compare(path + "/" + name, expected.path(name), actual.path(name));
        }
    }

    private static boolean same(JsonNode expected, JsonNode actual) {
        if (absent(expected) || absent(actual)) {
            return absent(expected) && absent(actual);
        }
        if (expected.isNumber() && actual.isNumber()) {
            return expected.decimalValue().compareTo(actual.decimalValue()) == 0;
        }
        if (expected.isTextual()) {
            return sameText(expected.textValue(), actual);
        }
        return expected.equals(actual);
    }

    /** Rule 9: absent and null are the same. */
    private static boolean absent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    private static boolean sameText(String expected, JsonNode actual) {
        if (expected.equals(DATE)
                && actual.isTextual()
                && ISO_DATE.matcher(actual.textValue()).matches()) {
            return true;
        }
        if (MASK.matcher(expected).matches()) {
            return true;
        }
        if (!actual.isTextual()) {
            return false;
        }
        if (masked(expected).matcher(actual.textValue()).matches()) {
            return true;
        }
        var one = Json.readOrNull(expected);
        var other = Json.readOrNull(actual.textValue());
        return one != null
                && other != null
                && one.isContainerNode()
                && differences(one, other).isEmpty();
    }

    private static Pattern masked(String expected) {
        var regex = new StringBuilder();
        var at = 0;
        var masks = MASK.matcher(expected);
        while (masks.find()) {
            regex.append(Pattern.quote(expected.substring(at, masks.start()))).append(".*");
            at = masks.end();
        }
        return Pattern.compile(
                regex.append(Pattern.quote(expected.substring(at))).toString(), Pattern.DOTALL);
    }
}
