package io.fairlead.local.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.local.world.RotationCell.Sequel;
import io.fairlead.local.world.RotationRounds.Outcome;
import io.fairlead.local.world.RotationRounds.Remedy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Samples of the rotation matrix, other ones with another seed; all of it is {@link ExhaustiveRotationTest}. */
@Tag("matrix")
class RotationMatrixTest {
    private static final long SEED = Long.getLong("fairlead.seed", 7);
    /** So many points at which a rotation can die are asked for at least. */
    private static final int POINTS = 14;

    private static final int CRASHES = 2;
    private static final int OTHERS = 2;

    @Test
    void rotations_whateverGoesWrong_leaveAWorkingKeyAndNoOther() {
        try (var rounds = RotationRounds.seldom(RotationMatrix.everyKind(), SEED)) {
            var cells = new ArrayList<>(RotationMatrix.cells(rounds));
            assertThat(cells.stream()
                            .filter(RotationMatrixTest::isCrash)
                            .map(cell -> cell.trouble().where())
                            .distinct())
                    .hasSizeGreaterThanOrEqualTo(POINTS);
            Collections.shuffle(cells, new Random(SEED));

            for (var cell : sample(cells)) {
                System.out.println("rotations, a sample of seed " + SEED + ": " + cell);
                assertThat(rounds.run(cell, Remedy.REDRIVE))
                        .as("seed %d, %s", SEED, cell)
                        .isNotEqualTo(Outcome.NOT_HIT);
            }
            rounds.tearDown();
        }
    }

    private static List<RotationCell> sample(List<RotationCell> cells) {
        return Stream.concat(
                        cells.stream()
                                .filter(RotationMatrixTest::isCrash)
                                .filter(cell -> cell.sequel() != Sequel.NOTHING)
                                .limit(CRASHES),
                        cells.stream().filter(cell -> !isCrash(cell)).limit(OTHERS))
                .toList();
    }

    private static boolean isCrash(RotationCell cell) {
        return cell.trouble().what().equals(RotationCell.CRASH.toString());
    }
}
