package io.fairlead.local.world;

import io.fairlead.local.world.MatrixResult.Sign;
import io.fairlead.local.world.faults.What;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The page {@code docs/convergence.md}. */
final class ConvergencePage {
    private static final List<String> COLUMNS =
            Matrix.EFFECTS.stream().map(What::toString).toList();

    private ConvergencePage() {}

    static String of(MatrixResult result) {
        return """
            # The convergence matrix

            Every call that the machines and the functions make, times every fault that can hit it. The calls are found by watching
            runs without faults, so a new call is here by itself. `./mvnw verify -Pexhaustive` runs the matrix and writes this page.
            Rows of the first two tables can be watched: `./fairlead demo --fault '<call> #1 <fault>'`.

            Afterwards the world is as the document says: nothing twice, no key without a secret, no secret without a key, nothing
            of a stranger touched, a second plan that is empty, no secret in a history, an event or the table; and after teardown
            nothing is left.

            - ● it came right by itself
            - R the execution failed; a redrive came right, and in another world a second execution did
            - – the call was not made again, so the fault did not happen
            - ✗ it did not come right
            - empty: that fault cannot hit that call

            Faults share worlds, far from each other; one that failed with others, or did not happen because of them, had a world of
            its own. A lost answer to a read and a process that dies while it reads are left out: nothing has happened, and that is the
            column before. Time-outs of a caller are played as connections that end at once.

            %s
            %s\
            """.formatted(result.summary(), tables(result.signs()));
    }

    private static String tables(Map<Cell, Sign> signs) {
        var steps = new LinkedHashMap<String, SignTable>();
        signs.forEach((cell, sign) -> steps.computeIfAbsent(cell.step(), step -> new SignTable("call", COLUMNS))
                .put(cell.where().toString(), cell.what().toString(), sign));
        var text = new StringBuilder();
        steps.forEach((step, table) ->
                text.append("\n## ").append(step).append("\n\n").append(table.markdown()));
        return text.toString();
    }
}
