package io.fairlead.local.world;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The whole crash matrix of rotations, and every fault at each of their calls. */
@Tag("matrix")
@Tag("exhaustive")
class ExhaustiveRotationTest {
    private static final long SEED = 7;

    private final RotationMatrix matrix = new RotationMatrix(Examples.linked(), SEED);

    @Test
    void rotation_whereverItDies_leavesAWorkingKeyAndNoOther() {
        var crashes = matrix.crashes();
        System.out.println("rotations: " + crashes.size() + " runs with a crash");

        assertThat(RotationCrashTest.failures(matrix, crashes)).isEmpty();
    }

    @Test
    void rotation_whateverGoesWrongWithACall_leavesAWorkingKeyAndNoOther() {
        var faults = matrix.faults();
        System.out.println("rotations: " + faults.size() + " runs with a fault");

        assertThat(RotationCrashTest.failures(matrix, faults)).isEmpty();
    }
}
