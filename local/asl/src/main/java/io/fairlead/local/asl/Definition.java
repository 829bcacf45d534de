package io.fairlead.local.asl;

import io.fairlead.local.asl.model.DefinitionChecks;
import io.fairlead.local.asl.model.DefinitionReader;
import io.fairlead.local.asl.model.StateMachine;
import io.fairlead.local.asl.query.Json;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A state machine that can be run.
 *
 * @param text the definition as given
 * @param timeout of a whole execution; null for none
 */
public record Definition(
        String text, StateMachine machine, @Nullable Duration timeout) {
    /**
     * Reads a definition in Amazon States Language.
     *
     * @throws InvalidDefinition when it is malformed; the message lists all that is wrong
     */
    public static Definition parse(String json) {
        var tree = Json.readOrNull(json);
        if (tree == null) {
            throw new InvalidDefinition(List.of("INVALID_JSON_DESCRIPTION: The definition is not a JSON text"));
        }
        var problems = DefinitionChecks.problems(tree);
        if (!problems.isEmpty()) {
            throw new InvalidDefinition(problems);
        }
        var timeout = tree.get("TimeoutSeconds");
        return new Definition(
                json, DefinitionReader.read(tree), timeout == null ? null : Duration.ofSeconds(timeout.asLong()));
    }
}
