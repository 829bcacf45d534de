package io.fairlead.core.topology;

import java.util.List;
import java.util.stream.Collectors;

/** The document is refused. Nothing has been touched. State machines know this error by its class name. */
public final class InvalidTopology extends RuntimeException {
    private final transient List<Problem> problems;

    public InvalidTopology(List<Problem> problems) {
        super(problems.size() + (problems.size() == 1 ? " problem" : " problems") + " in the topology document:\n"
                + problems.stream().map(p -> "  " + p).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Everything that is wrong, in the order of the document. */
    public List<Problem> problems() {
        return problems;
    }
}
