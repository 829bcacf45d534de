package io.fairlead.local.world;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The whole rotation matrix; writes its part of {@code docs/convergence.md}. */
@Tag("matrix")
@Tag("exhaustive")
class ExhaustiveRotationTest {
    private static final long SEED = Long.getLong("fairlead.seed", 7);
    /** A part of the row and column of those that are wanted, alone in their worlds when they are few. */
    private static final String CELL = System.getProperty("fairlead.cell", "");

    private static final int ROTATIONS_PER_WORLD = 30;

    @Test
    void rotations_whateverGoesWrong_leaveAWorkingKeyAndNoOther() {
        var matrix = new RotationMatrix(RotationMatrix.everyKind(), SEED);
        var cells = matrix.cells().stream()
                .filter(cell -> cell.toString().contains(CELL))
                .toList();

        var result = new RotationMatrixResult(matrix, cells).run(CELL.isEmpty() ? ROTATIONS_PER_WORLD : 1);

        var page = RotationPage.of(result);
        System.out.println(page);
        if (CELL.isEmpty()) {
            MatrixPage.writeRotations(page);
        }
        assertThat(cells).isNotEmpty();
        assertThat(result.failures()).isEmpty();
    }
}
