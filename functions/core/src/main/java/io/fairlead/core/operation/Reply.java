package io.fairlead.core.operation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * What a function answers: small, because it becomes a state's output.
 *
 * @param change what was done, or what was found how often
 * @param details what is announced of it: texts, and lists of texts; never a secret
 */
public record Reply(
        String change,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Long> counts,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Object> details) {

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
}
