package io.fairlead.local.cli;

import io.fairlead.core.topology.Topology;
import io.fairlead.local.asl.Execution;
import io.fairlead.local.cli.KeyChanges.Change;
import io.fairlead.local.confluent.Existing;
import io.fairlead.local.world.World;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** Days in which nobody does anything but schedules: which keys they replace, and what that costs. */
final class Month {
    private final World world;
    private final String topology;
    private final PrintStream out;
    private final KeyChanges keys;

    Month(World world, Topology topology, PrintStream out) {
        this.world = world;
        this.topology = topology.name();
        this.out = out;
        this.keys = new KeyChanges(world);
    }

    /** Lets them pass; says whether every rotation succeeded. */
    boolean pass(Duration time) {
        var start = world.clock().instant();
        var figures = Figures.of(world);
        world.pass(time);
        out.printf("%s · %d days later %s%n", topology, time.toDays(), "%88s".formatted("day"));
        keys.changes()
                .forEach(change -> out.printf(
                        "  ✓ %-46s %s replaces %s %19d%n",
                        Times.cut(change.secret(), 46),
                        change.key(),
                        change.replaced(),
                        Duration.between(start, change.at()).toDays()));
        conclude(figures);
        return executions().stream().allMatch(execution -> execution.status() == Execution.Status.SUCCEEDED);
    }

    private void conclude(Figures figures) {
        var living = world.confluent().everything().stream().map(Existing::id).toList();
        var valid = keys.changes().stream()
                .map(Change::replaced)
                .filter(living::contains)
                .count();
        out.printf(
                "%d keys replaced, proven first · %d of the old ones still valid, %d retired · at most %s longer than Confluent needs to know a key%n",
                keys.changes().size(), valid, keys.retired().size(), longest());
        figures.print(out, executions());
    }

    private String longest() {
        return Times.clock(keys.changes().stream()
                .map(Change::above)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO));
    }

    private List<Execution> executions() {
        return world.clock()
                .exclusively(() -> world.aws().stepFunctions().executions().stream()
                        .filter(execution ->
                                execution.start().stateMachineArn().equals(world.machineArn("rotate-keys")))
                        .toList());
    }
}
