package io.fairlead.local.asl;

import java.util.List;

/** A definition that the service would not accept. */
public final class InvalidDefinition extends RuntimeException {
    private final transient List<String> problems;

    InvalidDefinition(List<String> problems) {
        super("Invalid State Machine Definition: '" + String.join(", ", problems) + "'");
        this.problems = List.copyOf(problems);
    }

    /** Each problem with its place. */
    public List<String> problems() {
        return problems;
    }
}
