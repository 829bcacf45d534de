package io.fairlead.control.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the answers of the control plane. What is absent, null or of another type is empty text. */
public final class Form {
    private Form() {}

    /**
     * The text at that place.
     *
     * @param pointer JSON pointer, e.g. {@code /status/phase}
     */
    public static String text(JsonNode node, String pointer) {
        return node.at(pointer).asText("");
    }

    public static String id(JsonNode node) {
        return text(node, "/id");
    }

    /** The display name; some kinds of objects carry it in their spec. */
    public static String name(JsonNode node) {
        return text(node, node.has("spec") ? "/spec/display_name" : "/display_name");
    }

    /** What is not empty, in the order given: names and values in turn. */
    public static Map<String, String> known(String... namesAndValues) {
        Map<String, String> known = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (!namesAndValues[i + 1].isEmpty()) {
                known.put(namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        return known;
    }

    /** What the service says of something broken: its phase, its code and its words. */
    public static String complaint(JsonNode node) {
        var words = String.join(
                ": ",
                known("code", text(node, "/status/error_code"), "message", text(node, "/status/error_message"))
                        .values());
        return "Confluent says " + text(node, "/status/phase") + (words.isEmpty() ? "" : " (" + words + ')');
    }
}
