package io.fairlead.local.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.local.world.RotationMatrix.Case;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The whole crash matrix of the rotation of one secret, and a sample of crashes and faults where links carry the keys; another one
 * with another seed. All of the latter would take hours: each run is an apply, three rotations and weeks of schedules.
 */
@Tag("matrix")
@Tag("exhaustive")
class ExhaustiveRotationTest {
    private static final long SEED = Long.getLong("fairlead.seed", 7);
    private static final int SAMPLE = Integer.getInteger("fairlead.sample", 40);

    @Test
    void rotation_whereverItDies_leavesAWorkingKeyAndNoOther() {
        var matrix = new RotationMatrix(Examples.minimal(), SEED);

        allCameRight(matrix, matrix.crashes());
    }

    @Test
    void rotationWithLinks_whereverItDies_leavesAWorkingKeyAndNoOther() {
        var matrix = new RotationMatrix(Examples.linked(), SEED);

        allCameRight(matrix, sample(matrix.crashes()));
    }

    @Test
    void rotationWithLinks_whateverGoesWrongWithACall_leavesAWorkingKeyAndNoOther() {
        var matrix = new RotationMatrix(Examples.linked(), SEED);

        allCameRight(matrix, sample(matrix.faults()));
    }

    private static List<Case> sample(List<Case> cases) {
        var shuffled = new ArrayList<>(cases);
        Collections.shuffle(shuffled, new Random(SEED));
        return shuffled.subList(0, Math.min(SAMPLE, cases.size()));
    }

    private static void allCameRight(RotationMatrix matrix, List<Case> cases) {
        System.out.println("rotations: " + cases.size() + " runs of seed " + SEED);
        assertThat(matrix.failures(cases)).isEmpty();
    }
}
