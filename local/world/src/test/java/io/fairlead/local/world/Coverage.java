package io.fairlead.local.world;

import static java.util.Objects.requireNonNull;

import io.fairlead.local.asl.Execution;
import io.fairlead.statemachines.StateMachines;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What some executions have gone through. */
final class Coverage {
    private static final Map<String, Edges> MACHINES =
            StateMachines.NAMES.stream().collect(Collectors.toMap(Function.identity(), Edges::of));

    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    /** Counts what this world's executions go through from now on. */
    void watch(World world) {
        world.aws().stepFunctions().onStart(this::watch);
    }

    /** Counts what this execution goes through. */
    void watch(Execution execution) {
        var machine = execution.start().stateMachineName().replaceFirst("^fairlead-", "");
        if (MACHINES.containsKey(machine)) {
            execution.onEvent(new Trail(edgesOf(machine), seen::add)::follow);
        }
    }

    /** States and edges of all machines that none of them has gone through so far. */
    List<String> missing() {
        return StateMachines.NAMES.stream()
                .flatMap(name -> edgesOf(name).all().stream())
                .filter(edge -> !seen.contains(edge))
                .toList();
    }

    /** One line for each machine. */
    String table() {
        var lines = new StringBuilder("%-18s %10s %12s %10s%n".formatted("machine", "states", "retries", "catches"));
        for (var name : StateMachines.NAMES) {
            var all = edgesOf(name).all();
            lines.append("%-18s %10s %12s %10s%n"
                    .formatted(name, share(all, ""), share(all, ", Retry of "), share(all, ", Catch of ")));
        }
        return lines.toString();
    }

    private String share(Collection<String> all, String kind) {
        var these = all.stream()
                .filter(edge -> kind.isEmpty() ? !edge.matches(".*, (Retry|Catch) of .*") : edge.contains(kind))
                .toList();
        return these.stream().filter(seen::contains).count() + "/" + these.size();
    }

    private static Edges edgesOf(String machine) {
        return requireNonNull(MACHINES.get(machine));
    }
}
