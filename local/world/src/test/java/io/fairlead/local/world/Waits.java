package io.fairlead.local.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.asl.Execution;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** For what executions waited between their attempts: by the error's last word, how often and how long altogether. */
final class Waits {
    private record Wait(int times, double seconds) {
        Wait and(Wait other) {
            return new Wait(times + other.times, seconds + other.seconds);
        }
    }

    private final Map<String, Wait> waits = new TreeMap<>();

    private Waits() {}

    static Waits of(List<Execution> executions) {
        var all = new Waits();
        executions.forEach(execution -> all.add(execution.history()));
        return all;
    }

    private void add(List<ObjectNode> history) {
        var failures = new HashMap<Long, ObjectNode>();
        for (var event : history) {
            if (event.path("type").asText().endsWith("Failed")) {
                failures.put(event.path("id").asLong(), event);
            }
            var failure = failures.get(event.path("previousEventId").asLong());
            if (failure != null && event.path("type").asText().equals("TaskScheduled")) {
                var error = failure.findPath("error").asText();
                var wait = event.path("timestamp").asDouble()
                        - failure.path("timestamp").asDouble();
                waits.merge(error.substring(error.lastIndexOf('.') + 1), new Wait(1, wait), Wait::and);
            }
        }
    }

    @Override
    public String toString() {
        var table = new StringBuilder("%-16s %7s %12s%n".formatted("waited for", "times", "seconds"));
        waits.forEach((error, wait) -> table.append("%-16s %7d %12.0f%n".formatted(error, wait.times, wait.seconds)));
        return table.toString();
    }
}
