package io.fairlead.local.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The whole convergence matrix; writes {@code docs/convergence.md}. */
@Tag("exhaustive")
class ExhaustiveConvergenceTest {
    private static final long SEED = 7;

    /** Failures in words, and what is left for later; there is nothing to stop any more. */
    private static final List<String> ENDS = List.of("The topology is busy", "Nobody has answered", "Confirm it later");

    private static final int FAULTS_PER_STEP = 12;

    @Test
    void plays_whateverGoesWrongWithAnyCall_comeRight() {
        var plays = Plays.all().stream().map(play -> Undisturbed.of(play, SEED)).toList();
        var cells = Matrix.of(plays);
        var result = new MatrixResult();

        result.run(plays, cells, SEED, FAULTS_PER_STEP);

        var page = ConvergencePage.of(result);
        System.out.println(page);
        MatrixPage.writeConvergence(page);
        assertThat(result.failures()).isEmpty();
        assertThat(statesWithout(cells)).as("states at which nothing stops").hasSameElementsAs(ENDS);
    }

    private static Stream<String> statesWithout(List<Cell> cells) {
        return Stream.of("apply", "teardown")
                .flatMap(machine -> Edges.of(machine).states().keySet().stream()
                        .map(path -> path.substring(path.lastIndexOf('>') + 1).strip())
                        .filter(name -> cells.stream()
                                .noneMatch(cell -> cell.where().service().equals("state")
                                        && cell.where().operation().equals(name)
                                        && cell.where().caller().equals(List.of("fairlead-" + machine)))));
    }
}
