package io.fairlead.core.operation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;

/**
 * What a function answers: small, because it becomes a state's output.
 *
 * @param change what was done, or what was found how often
 */
public record Reply(
        String change,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Long> counts) {
    static Reply of(Enum<?> change) {
        return new Reply(change.name(), Map.of());
    }
}
