package io.fairlead.local.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.world.MatrixResult.Sign;
import io.fairlead.local.world.RotationCell.Sequel;
import io.fairlead.local.world.RotationRounds.Outcome;
import io.fairlead.local.world.RotationRounds.Remedy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What became of each cell of the rotation matrix.
 *
 * <p>Cells share worlds, one rotation after the other, in a random order. One that did not happen there, or after which something
 * is wrong, has a world of its own, and those that were to come after something wrong have a new one.
 */
final class RotationMatrixResult {
    private final ObjectNode document;
    private final long seed;
    private final List<RotationCell> cells;
    private final Map<RotationCell, Sign> signs = new ConcurrentHashMap<>();
    private final List<String> failures = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger worlds = new AtomicInteger();

    RotationMatrixResult(RotationMatrix matrix, List<RotationCell> cells) {
        this.document = matrix.document();
        this.seed = matrix.seed();
        this.cells = List.copyOf(cells);
    }

    /** Runs them, several worlds at a time where the machine has processors for it. */
    RotationMatrixResult run(int perWorld) {
        groups(perWorld).parallelStream().forEach(group -> {
            together(group);
            System.out.printf("rotations: %,d of %,d cells%n", signs.size(), cells.size());
        });
        return this;
    }

    private List<List<RotationCell>> groups(int perWorld) {
        var shuffled = new ArrayList<>(cells);
        Collections.shuffle(shuffled, new Random(seed));
        return Stream.of(true, false)
                .map(monthly -> shuffled.stream()
                        .filter(cell -> (cell.sequel() == Sequel.NOTHING) == monthly)
                        .toList())
                .flatMap(some -> IntStream.iterate(0, first -> first < some.size(), first -> first + perWorld)
                        .mapToObj(first -> some.subList(first, Math.min(some.size(), first + perWorld))))
                .toList();
    }

    private void together(List<RotationCell> group) {
        var begun = new ArrayList<RotationCell>();
        try (var rounds = open(group.getFirst())) {
            for (var cell : group) {
                begun.add(cell);
                var sign = judge(rounds, cell);
                signs.put(cell, sign == Sign.NOT_HIT && begun.size() > 1 ? alone(cell) : sign);
            }
            rounds.tearDown();
        } catch (AssertionError | RuntimeException wrong) {
            blame(begun, wrong);
        }
        var left = group.subList(Math.max(1, begun.size()), group.size());
        if (!left.isEmpty()) {
            together(left);
        }
    }

    /** Is it the last one itself, or what was before it? */
    private void blame(List<RotationCell> begun, Throwable wrong) {
        if (begun.size() < 2 || signs.containsKey(begun.getLast())) {
            fail(begun.toString(), wrong);
        } else if (alone(begun.getLast()) != Sign.WRONG) {
            fail(begun.getLast() + " after " + begun, wrong);
        }
        begun.stream().filter(cell -> !signs.containsKey(cell)).forEach(cell -> signs.put(cell, Sign.WRONG));
    }

    /** In a world of its own, where everything is as it was when the cells were found. */
    private Sign alone(RotationCell cell) {
        try (var rounds = open(cell)) {
            var sign = judge(rounds, cell);
            rounds.tearDown();
            return sign;
        } catch (AssertionError | RuntimeException wrong) {
            fail(cell.toString(), wrong);
            return Sign.WRONG;
        }
    }

    private RotationRounds open(RotationCell cell) {
        worlds.incrementAndGet();
        return cell.sequel() == Sequel.NOTHING
                ? RotationRounds.monthly(document, seed)
                : RotationRounds.seldom(document, seed);
    }

    /** What a redrive mends, another rotation must mend as well. */
    private static Sign judge(RotationRounds rounds, RotationCell cell) {
        var outcome = rounds.run(cell, Remedy.REDRIVE);
        if (outcome == Outcome.REDRIVEN) {
            rounds.run(cell, Remedy.ANOTHER);
        }
        return switch (outcome) {
            case NOT_HIT -> Sign.NOT_HIT;
            case BY_ITSELF -> Sign.BY_ITSELF;
            case REDRIVEN, STARTED_AGAIN -> Sign.BY_HAND;
        };
    }

    private void fail(String what, Throwable wrong) {
        var text = "seed " + seed + ", " + what + "\n" + wrong.getMessage();
        failures.add(text);
        System.out.println("rotations: wrong: " + text);
    }

    List<String> failures() {
        return failures;
    }

    int worlds() {
        return worlds.get();
    }

    /** How each cell ended, in their order. */
    Map<RotationCell, Sign> signs() {
        var ordered = new LinkedHashMap<RotationCell, Sign>();
        cells.forEach(cell -> ordered.put(cell, signs.getOrDefault(cell, Sign.NOT_HIT)));
        return ordered;
    }
}
