package io.fairlead.local.confluent.connect;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.local.confluent.http.Json;
import java.util.List;
import java.util.Map;

/** One setting of a connector plugin, and what may be wrong with its value. */
record Setting(String name, String type, boolean required, String usual, String group, List<String> values) {
    static final String MASK = "****************";

    /** Secrets are never told. */
    static boolean isSecret(String name) {
        return name.equals("kafka.api.key") || name.contains("secret") || name.contains("password");
    }

    List<String> errors(Map<String, String> config) {
        var value = config.getOrDefault(name, "");
        if (value.isEmpty()) {
            return required && usual.isEmpty() ? List.of("\"" + name + "\" is required") : List.of();
        }
        if (!values.isEmpty() && !values.contains(value)) {
            return List.of("\"" + value + "\" is not a valid value of \"" + name + "\"");
        }
        if (type.equals("INT") && !value.matches("-?\\d{1,9}")) {
            return List.of("\"" + name + "\" must be a number");
        }
        // The only number that counts anything; zero tasks would do nothing.
        if (name.equals("tasks.max") && Integer.parseInt(value) < 1) {
            return List.of("\"" + name + "\" must be at least 1");
        }
        return List.of();
    }

    JsonNode form(Map<String, String> config, List<String> errors) {
        var value = config.getOrDefault(name, usual);
        return Json.of(
                "definition",
                        Json.of(
                                "name",
                                name,
                                "type",
                                type,
                                "required",
                                required,
                                "default_value",
                                usual,
                                "importance",
                                "HIGH",
                                "documentation",
                                "",
                                "group",
                                group,
                                "width",
                                "NONE",
                                "display_name",
                                name,
                                "dependents",
                                List.of(),
                                "order",
                                1,
                                "alias",
                                ""),
                "value",
                        Json.of(
                                "name", name,
                                "value", isSecret(name) && !value.isEmpty() ? MASK : value,
                                "recommended_values", values,
                                "errors", errors,
                                "visible", true),
                "metadata", Json.of());
    }
}
