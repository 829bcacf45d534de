package io.fairlead.statemachines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Reads the state machine files and fills in the names that only a deployment knows. */
public final class StateMachines {
    /** The machines, by name. */
    public static final List<String> NAMES = List.of("apply", "teardown", "rotate-keys", "announce-failure");

    private StateMachines() {}

    /** The file as it stands in {@code statemachines/}. */
    public static String source(String name) {
        try (var in = StateMachines.class.getResourceAsStream(name + ".asl.json")) {
            if (in == null) {
                throw new IllegalArgumentException("there is no state machine " + name + "; there are " + NAMES);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The definition with {@code ${Name}} placeholders filled in, as CloudFormation's DefinitionSubstitutions do it.
     *
     * @throws IllegalArgumentException when a placeholder is left
     */
    public static String definition(String name, Map<String, String> substitutions) {
        var text = source(name);
        for (var substitution : substitutions.entrySet()) {
            text = text.replace("${" + substitution.getKey() + "}", substitution.getValue());
        }
        var left = text.indexOf("${");
        if (left >= 0) {
            throw new IllegalArgumentException(
                    name + " needs a value for " + text.substring(left, text.indexOf('}', left) + 1));
        }
        return text;
    }
}
