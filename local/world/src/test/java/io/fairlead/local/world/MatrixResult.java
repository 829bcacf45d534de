package io.fairlead.local.world;

import io.fairlead.local.world.Convergence.Outcome;
import io.fairlead.local.world.faults.Effect;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What became of each cell.
 *
 * <p>Cells whose faults are usually got over run in groups, far from each other: when a world with a dozen faults comes right by
 * itself, each of them does. When it does not, or a fault did not happen because of another, its cells run alone.
 */
final class MatrixResult {
    private static final int GROUP = 12;
    /** Effects that machines are not meant to get over alone. */
    private static final Set<Effect> ALONE =
            EnumSet.of(Effect.STOP, Effect.CONFLICT, Effect.NO_SUCH_HOST, Effect.SERVFAIL, Effect.TLS_RESET);

    private final Convergence convergence;
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
    }

    MatrixResult(Convergence convergence) {
        this.convergence = convergence;
    }

    /** Runs them all, several worlds at a time where the machine has processors for it. */
    void run(List<Cell> cells) {
        var groups = groups(cells);
        groups.parallelStream().forEach(group -> {
            together(group);
            System.out.printf("convergence: %,d of %,d cells%n", signs.size(), cells.size());
        });
    }

    static List<List<Cell>> groups(List<Cell> cells) {
        var groups = new ArrayList<List<Cell>>();
        for (var machine : List.of("apply", "teardown")) {
            var ofMachine = cells.stream()
                    .filter(cell -> cell.machine().equals(machine))
                    .toList();
            var social = ofMachine.stream()
                    .filter(cell -> !ALONE.contains(cell.effect()))
                    .toList();
            var count = Math.ceilDiv(social.size(), GROUP);
            IntStream.range(0, count)
                    .mapToObj(first -> IntStream.iterate(first, i -> i < social.size(), i -> i + count)
                            .mapToObj(social::get)
                            .toList())
                    .forEach(groups::add);
            ofMachine.stream()
                    .filter(cell -> ALONE.contains(cell.effect()))
                    .map(List::of)
                    .forEach(groups::add);
        }
        return groups;
    }

    private void together(List<Cell> cells) {
        if (cells.size() == 1) {
            signs.put(cells.getFirst(), alone(cells));
            return;
        }
        Outcome outcome;
        try {
            worlds.incrementAndGet();
            outcome = convergence.withRedrive(cells);
        } catch (AssertionError | IllegalStateException together) {
            outcome = new Outcome(false, Set.of());
        }
        for (var cell : cells) {
            var proven = outcome.byItself() && outcome.happened().contains(cell.fault());
            signs.put(cell, proven ? Sign.BY_ITSELF : alone(List.of(cell)));
        }
    }

    private Sign alone(List<Cell> cell) {
        try {
            worlds.incrementAndGet();
            var outcome = convergence.withRedrive(cell);
            if (outcome.happened().isEmpty()) {
                return Sign.NOT_HIT;
            }
            if (!outcome.byItself()) {
                worlds.incrementAndGet();
                convergence.withAnother(cell);
            }
            return outcome.byItself() ? Sign.BY_ITSELF : Sign.BY_HAND;
        } catch (AssertionError | IllegalStateException wrong) {
            synchronized (failures) {
                failures.add(cell.getFirst() + "\n" + wrong.getMessage());
                System.out.println("convergence: wrong: " + failures.getLast());
            }
            return Sign.WRONG;
        }
    }

    List<String> failures() {
        return failures;
    }

    /** One line per outcome, with how often. */
    String summary() {
        var counts =
                new TreeMap<>(signs.values().stream().collect(Collectors.groupingBy(s -> s, Collectors.counting())));
        return "%,d cells in %,d worlds: %,d by itself, %,d by redrive and by a second execution, %,d not hit, %,d wrong"
                .formatted(
                        signs.size(),
                        worlds.get(),
                        counts.getOrDefault(Sign.BY_ITSELF, 0L),
                        counts.getOrDefault(Sign.BY_HAND, 0L),
                        counts.getOrDefault(Sign.NOT_HIT, 0L),
                        counts.getOrDefault(Sign.WRONG, 0L));
    }

    /** The page {@code docs/convergence.md}. */
    String page(List<Cell> cells) {
        return """
                # The convergence matrix

                Every call that `apply` and `teardown` make for a document with one resource of each kind, times every fault that can
                hit it; the calls are found by watching a run without faults. `./mvnw verify -Pexhaustive` runs it and writes this page.
                Each row can be watched: `./fairlead demo --fault '<call> #1 <fault>'`.

                Afterwards the world is as the document says: nothing twice, no key without a secret, no secret without a key, nothing
                of a stranger touched, a second plan that is empty, no secret in a history, an event or the table; and after teardown
                nothing is left.

                - ● it came right by itself. Up to %d such faults, far from each other, happened in one run
                - R the execution failed; a redrive came right, and in another world a second execution did
                - – the call was not made again, so the fault did not happen
                - ✗ it did not come right

                A lost answer to a read and a process that dies while it reads are the same as the column before: nothing has happened.
                Time-outs of a caller are played as connections that end at once.

                %s

                %s""".formatted(GROUP, summary(), table(cells));
    }

    /** Call by fault, as Markdown. */
    private String table(List<Cell> cells) {
        var columns = cells.stream().map(Cell::effect).distinct().sorted().toList();
        var rows = new LinkedHashMap<String, Map<Effect, Sign>>();
        cells.forEach(cell -> rows.computeIfAbsent(cell.call(), call -> new TreeMap<>())
                .put(cell.effect(), signs.getOrDefault(cell, Sign.NOT_HIT)));
        var text = new StringBuilder("| call | ")
                .append(columns.stream().map(Effect::word).collect(Collectors.joining(" | ")))
                .append(" |\n|---|")
                .append(columns.stream().map(c -> ":-:|").collect(Collectors.joining()))
                .append('\n');
        rows.forEach((call, row) -> text.append("| ")
                .append(call)
                .append(" | ")
                .append(columns.stream()
                        .map(column -> row.containsKey(column) ? row.get(column).text : "")
                        .collect(Collectors.joining(" | ")))
                .append(" |\n"));
        return text.toString();
    }
}
