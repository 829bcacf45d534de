package io.fairlead.core.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.core.json.Json;
import io.fairlead.core.json.Written;
import java.util.List;
import java.util.Map;

/**
 * What a function answers: small, because it becomes a state's output.
 *
 * @param change what was done, or what was found how often
 * @param details what is announced of it: texts, and lists of texts; never a secret
 */
public record Reply(String change, Map<String, Long> counts, Map<String, Object> details) implements Written {

    public static Reply of(Enum<?> change) {
        return of(change.name(), Map.of());
    }

    public static Reply of(Enum<?> change, Map<String, Object> details) {
        return of(change.name(), details);
    }

    /** With details, each a {@link String} or a {@link List} of them. */
    public static Reply of(String change, Map<String, Object> details) {
        return new Reply(change, Map.of(), details);
    }

    /** What was found how often. */
    static Reply found(Map<String, Long> counts) {
        return new Reply("OBSERVED", counts, Map.of());
    }

    /** Without what is empty. */
    @Override
    public JsonNode json() {
        var json = Json.object().put("change", change);
        if (!counts.isEmpty()) {
            json.set("counts", Json.tree(counts));
        }
        if (!details.isEmpty()) {
            json.set("details", Json.tree(details));
        }
        return json;
    }
}
