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

/** What the executions of all worlds of this process have gone through. */
public final class Coverage implements Witness {
    private static final Map<String, Edges> MACHINES =
            StateMachines.NAMES.stream().collect(Collectors.toMap(Function.identity(), Edges::of));
    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

    @Override
    public void opened(World world) {
        world.aws().stepFunctions().onStart(Coverage::watch);
    }

    /** Counts what this execution goes through. */
    static void watch(Execution execution) {
        var machine = execution.start().stateMachineName().replaceFirst("^fairlead-", "");
        if (MACHINES.containsKey(machine)) {
            execution.onEvent(new Trail(edgesOf(machine), SEEN::add)::follow);
        }
    }

    /** States and edges of all machines that nothing has gone through so far. */
    static List<String> missing() {
        return StateMachines.NAMES.stream()
                .flatMap(name -> edgesOf(name).all().stream())
                .filter(edge -> !SEEN.contains(edge))
                .toList();
    }

    /** One line for each machine. */
    static String table() {
        var lines = new StringBuilder("%-18s %10s %12s %10s%n".formatted("machine", "states", "retries", "catches"));
        for (var name : StateMachines.NAMES) {
            var all = edgesOf(name).all();
            lines.append("%-18s %10s %12s %10s%n"
                    .formatted(name, share(all, ""), share(all, ", Retry of "), share(all, ", Catch of ")));
        }
        return lines.toString();
    }

    private static String share(Collection<String> all, String kind) {
        var these = all.stream()
                .filter(edge -> kind.isEmpty() ? !edge.matches(".*, (Retry|Catch) of .*") : edge.contains(kind))
                .toList();
        return these.stream().filter(SEEN::contains).count() + "/" + these.size();
    }

    private static Edges edgesOf(String machine) {
        return requireNonNull(MACHINES.get(machine));
    }
}
