package io.fairlead.local.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A sample of the convergence matrix, another one with another seed; all of it is {@link ExhaustiveConvergenceTest}. */
@Tag("matrix")
class ConvergenceTest {
    private static final long SEED = Long.getLong("fairlead.seed", 7);
    private static final int SAMPLE = 48;

    @Test
    void minimal_whateverGoesWrongWithACall_comesRight() {
        var document = Examples.minimal();
        var cells = sample(Matrix.of(document, SEED));
        var result = new MatrixResult(new Convergence(document, SEED));

        result.run(cells);

        System.out.println("convergence, a sample of seed " + SEED + ": " + result.summary());
        assertThat(result.failures()).as("seed %d", SEED).isEmpty();
    }

    private static List<Cell> sample(List<Cell> cells) {
        var shuffled = new ArrayList<>(cells);
        Collections.shuffle(shuffled, new Random(SEED));
        return shuffled.subList(0, SAMPLE);
    }
}
