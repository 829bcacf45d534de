package io.fairlead.local.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.local.world.RotationMatrix.Case;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rotations that die right after a call, whichever; a sample, other ones with another seed. */
@Tag("matrix")
class RotationCrashTest {
    private static final long SEED = Long.getLong("fairlead.seed", 7);
    private static final int SAMPLE = 2;
    /** So many are asked for at least. */
    private static final int POINTS = 14;

    @Test
    void rotation_whereverItDies_leavesAWorkingKeyAndNoOther() {
        var matrix = new RotationMatrix(Examples.minimal(), SEED);
        var cases = new ArrayList<>(matrix.crashes());
        assertThat(cases.stream().map(Case::fault).distinct()).hasSizeGreaterThanOrEqualTo(POINTS);
        Collections.shuffle(cases, new Random(SEED));

        assertThat(matrix.failures(cases.subList(0, SAMPLE))).isEmpty();
    }
}
