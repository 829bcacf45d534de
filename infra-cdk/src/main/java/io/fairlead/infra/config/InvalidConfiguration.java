package io.fairlead.infra.config;

import io.fairlead.core.document.Problem;
import java.util.List;

/** The configuration is refused. Nothing is synthesised. */
public final class InvalidConfiguration extends RuntimeException {
    private final transient List<Problem> problems;

    InvalidConfiguration(List<Problem> problems) {
        super(Problem.listed(problems, "the configuration"));
        this.problems = List.copyOf(problems);
    }

    /** Everything that is wrong, in the order of the file. */
    public List<Problem> problems() {
        return problems;
    }
}
