package io.fairlead.local.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.world.faults.Effect;
import io.fairlead.local.world.faults.What;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Samples of the convergence matrix, other ones with another seed; all of it is {@link ExhaustiveConvergenceTest}. */
@Tag("matrix")
class ConvergenceTest {
    private static final long SEED = Long.getLong("fairlead.seed", 7);
    private static final int FAULTS_PER_STEP = 12;

    @Test
    void minimal_whateverGoesWrongWithACall_comesRight() {
        comesRight(Examples.minimal(), 48);
    }

    @Test
    void nonProd_whateverGoesWrongWithACall_comesRight() {
        comesRight(Examples.nonProd(), 12);
    }

    @Test
    void effects_all_areInTheMatrix() {
        assertThat(Matrix.EFFECTS).extracting(What::effect).contains(Effect.values());
    }

    private static void comesRight(ObjectNode document, int sample) {
        var plays = List.of(Undisturbed.of(Plays.upAndDown(document), SEED));
        var cells = new ArrayList<>(Matrix.of(plays));
        Collections.shuffle(cells, new Random(SEED));
        var result = new MatrixResult();

        result.run(plays, cells.subList(0, sample), SEED, FAULTS_PER_STEP);

        System.out.println("convergence, a sample of seed " + SEED + ": " + result.summary());
        assertThat(result.failures()).as("seed %d", SEED).isEmpty();
    }
}
