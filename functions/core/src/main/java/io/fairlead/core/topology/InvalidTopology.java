package io.fairlead.core.topology;

import io.fairlead.core.document.Problem;
import java.util.List;

/** The document is refused. Nothing has been touched. State machines know this error by its class name. */
public final class InvalidTopology extends RuntimeException {
    private final transient List<Problem> problems;

    public InvalidTopology(List<Problem> problems) {
        super(Problem.listed(problems, "the topology document"));
        this.problems = List.copyOf(problems);
    }

    /** Everything that is wrong, in the order of the document. */
    public List<Problem> problems() {
        return problems;
    }
}
