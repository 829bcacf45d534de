package io.fairlead.local.world;

import io.fairlead.local.world.Convergence.Outcome;
import io.fairlead.local.world.faults.Effect;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What became of each cell.
 *
 * <p>Cells run in groups, far from each other: a world with many faults in which an execution succeeds has got over each of them,
 * and one in which it fails after one of them and goes on by hand has come right after that one. When it does not, or a fault
 * did not happen because of another, cells run alone.
 */
final class MatrixResult {
    /** Effects that machines are not meant to get over alone. */
    private static final Set<Effect> FAILING =
            EnumSet.of(Effect.STOP, Effect.CONFLICT, Effect.NO_SUCH_HOST, Effect.SERVFAIL, Effect.TLS_RESET);

    private final List<Cell> cells = new ArrayList<>();
    private final Map<Cell, Sign> signs = new ConcurrentHashMap<>();
    private final AtomicInteger worlds = new AtomicInteger();
    private final List<String> failures = new ArrayList<>();

    /** How it is written in the table. */
    enum Sign {
        BY_ITSELF("●"),
        BY_HAND("R"),
        NOT_HIT("–"),
        WRONG("✗");

        private final String text;

        Sign(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** Cells of one play that share worlds. */
    private record Group(Convergence convergence, List<Cell> cells) {
        Group of(List<Cell> some) {
            return new Group(convergence, some);
        }
    }

    /**
     * Runs cells of some plays, several worlds at a time where the machine has processors for it.
     *
     * @param perStep how many faults happen at most in one step of a play
     */
    void run(List<Undisturbed> plays, List<Cell> wanted, long seed, int perStep) {
        cells.addAll(wanted);
        var groups = new ArrayList<Group>();
        for (var play : plays) {
            var convergence = new Convergence(play, seed);
            for (var failing : List.of(false, true)) {
                var some = wanted.stream()
                        .filter(cell -> play.calls().containsKey(cell.step()))
                        .filter(cell -> FAILING.contains(cell.what().effect()) == failing)
                        .toList();
                groups(some, perStep).forEach(group -> groups.add(new Group(convergence, group)));
            }
        }
        groups.parallelStream().forEach(group -> {
            judge(group);
            System.out.printf("convergence: %,d of %,d cells%n", signs.size(), cells.size());
        });
    }

    /** Spreads the cells of each step evenly. */
    private static List<List<Cell>> groups(List<Cell> cells, int perStep) {
        var steps = cells.stream().collect(Collectors.groupingBy(Cell::step, LinkedHashMap::new, Collectors.toList()));
        var count = steps.values().stream()
                .mapToInt(step -> Math.ceilDiv(step.size(), perStep))
                .max()
                .orElse(0);
        return IntStream.range(0, count)
                .mapToObj(first -> steps.values().stream()
                        .flatMap(step -> IntStream.iterate(first, i -> i < step.size(), i -> i + count)
                                .mapToObj(step::get))
                        .toList())
                .toList();
    }

    private void judge(Group group) {
        var redriven = attempt(group, cells -> group.convergence().withRedrive(cells));
        if (redriven.isEmpty()) {
            alone(group, group.cells());
            return;
        }
        var outcome = redriven.get();
        outcome.byItself().forEach(cell -> signs.put(cell, Sign.BY_ITSELF));
        var byHand = group.cells().stream().filter(outcome.byHand()::contains).toList();
        if (!byHand.isEmpty()) {
            judgeWithAnother(group.of(byHand));
        }
        var unclear = group.cells().stream()
                .filter(cell -> !outcome.byItself().contains(cell) && !byHand.contains(cell))
                .toList();
        if (group.cells().size() == 1) {
            unclear.forEach(cell -> signs.put(cell, Sign.NOT_HIT));
        } else {
            alone(group, unclear);
        }
    }

    private void alone(Group group, List<Cell> some) {
        if (group.cells().size() > 1) {
            some.forEach(cell -> judge(group.of(List.of(cell))));
        }
    }

    /** A redrive has helped; would another execution have? */
    private void judgeWithAnother(Group group) {
        var outcome = attempt(group, cells -> group.convergence().withAnother(cells));
        for (var cell : group.cells()) {
            if (outcome.isPresent() && outcome.get().byHand().contains(cell)) {
                signs.put(cell, Sign.BY_HAND);
            } else if (group.cells().size() > 1) {
                judgeWithAnother(group.of(List.of(cell)));
            } else if (outcome.isPresent()) {
                signs.put(cell, Sign.BY_HAND);
            }
        }
    }

    /** Nothing when it did not come right; that is a verdict about a cell that was alone. */
    private Optional<Outcome> attempt(Group group, Function<List<Cell>, Outcome> run) {
        try {
            worlds.incrementAndGet();
            return Optional.of(run.apply(group.cells()));
        } catch (AssertionError | RuntimeException wrong) {
            if (group.cells().size() == 1) {
                signs.put(group.cells().getFirst(), Sign.WRONG);
                fail(group.cells().getFirst() + "\n" + wrong.getMessage());
            }
            return Optional.empty();
        }
    }

    private void fail(String what) {
        synchronized (failures) {
            failures.add(what);
            System.out.println("convergence: wrong: " + what);
        }
    }

    List<String> failures() {
        return failures;
    }

    /** One line: how many of which outcome. */
    String summary() {
        return summary(signs().values(), worlds.get());
    }

    static String summary(Collection<Sign> signs, int worlds) {
        var counts = new TreeMap<>(signs.stream().collect(Collectors.groupingBy(s -> s, Collectors.counting())));
        return "%,d cells in %,d worlds: %,d by itself, %,d by redrive and by a second execution, %,d not hit, %,d wrong"
                .formatted(
                        signs.size(),
                        worlds,
                        counts.getOrDefault(Sign.BY_ITSELF, 0L),
                        counts.getOrDefault(Sign.BY_HAND, 0L),
                        counts.getOrDefault(Sign.NOT_HIT, 0L),
                        counts.getOrDefault(Sign.WRONG, 0L));
    }

    /** How each cell ended, in their order. */
    Map<Cell, Sign> signs() {
        var ordered = new LinkedHashMap<Cell, Sign>();
        cells.forEach(cell -> ordered.put(cell, signs.getOrDefault(cell, Sign.NOT_HIT)));
        return ordered;
    }
}
