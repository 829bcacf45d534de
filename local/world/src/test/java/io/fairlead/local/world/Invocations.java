package io.fairlead.local.world;

import io.fairlead.local.asl.Execution;
import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Stream;

/** The invocations of functions by executions. */
record Invocations(int all, int atOnce) {
    private record Step(double time, int by) {}

    static Invocations of(Collection<Execution> executions) {
        var steps = executions.stream()
                .flatMap(Invocations::steps)
                .sorted(Comparator.comparingDouble(Step::time).thenComparingInt(Step::by))
                .toList();
        var running = 0;
        var most = 0;
        for (var step : steps) {
            running += step.by;
            most = Math.max(most, running);
        }
        return new Invocations(steps.size() / 2, most);
    }

    private static Stream<Step> steps(Execution execution) {
        return execution.history().stream()
                .filter(event -> "lambda".equals(event.findPath("resourceType").asText()))
                .flatMap(event -> switch (event.path("type").asText()) {
                    case "TaskStarted" ->
                        Stream.of(new Step(event.path("timestamp").asDouble(), 1));
                    case "TaskSucceeded", "TaskFailed", "TaskTimedOut" ->
                        Stream.of(new Step(event.path("timestamp").asDouble(), -1));
                    default -> Stream.empty();
                });
    }
}
