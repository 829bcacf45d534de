package io.fairlead.local.cli;

import io.fairlead.local.asl.Execution;
import io.fairlead.local.world.World;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a run cost: time, transitions, events, payload, calls. */
final class Figures {
    private final World world;
    private final Map<String, Integer> before;
    private final long realStart = System.nanoTime();

    private Figures(World world) {
        this.world = world;
        this.before = calls(world);
    }

    /** Begins to count. */
    static Figures of(World world) {
        return new Figures(world);
    }

    void print(PrintStream out, String done, Execution execution, Duration criticalPath) {
        var virtual = Duration.between(execution.startDate(), execution.stopDate());
        out.printf(
                "%s in %s of the world's time (critical path %s) · %,d transitions · %,d events · largest payload %.1f KiB · %.1f s real%n",
                done,
                Times.clock(virtual),
                Times.clock(criticalPath),
                execution.transitions(),
                execution.history().size(),
                execution.largestPayload() / 1024.0,
                (System.nanoTime() - realStart) / 1e9);
        printCalls(out);
    }

    /** The same for executions that nobody has waited for. */
    void print(PrintStream out, List<Execution> executions) {
        out.printf(
                "%d executions · %,d transitions · %,d events · %.1f s real%n",
                executions.size(),
                executions.stream().mapToInt(Execution::transitions).sum(),
                executions.stream()
                        .mapToInt(execution -> execution.history().size())
                        .sum(),
                (System.nanoTime() - realStart) / 1e9);
        printCalls(out);
    }

    private void printCalls(PrintStream out) {
        var calls = new TreeMap<>(calls(world));
        before.forEach((service, count) -> calls.merge(service, -count, Integer::sum));
        calls.values().removeIf(count -> count == 0);
        out.printf(
                "%,d calls: %s%n%n",
                calls.values().stream().mapToInt(Integer::intValue).sum(),
                calls.entrySet().stream()
                        .map(call -> call.getKey() + " " + call.getValue())
                        .collect(Collectors.joining(", ")));
    }

    private static Map<String, Integer> calls(World world) {
        var calls = new TreeMap<String, Integer>();
        world.aws()
                .server()
                .calls()
                .forEach((service, operations) ->
                        operations.values().forEach(count -> calls.merge(service, count, Integer::sum)));
        world.confluent().calls().values().forEach(count -> calls.merge("confluent", count, Integer::sum));
        return calls;
    }
}
