package io.fairlead.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.core.json.Json;
import java.io.PrintStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells an execution while it happens, from its history events: one line per phase, with the world's time beside it. */
final class Story {
    private static final Set<String> DONE_TASKS = Set.of("Validate", "Confirm", "Plan", "Plan the way down");

    private final PrintStream out;
    private final Timeline timeline;
    /** The phase that each event belongs to, found along the chain of previous events. */
    private final Map<Long, Phase> phases = new HashMap<>();

    Story(PrintStream out, Timeline timeline) {
        this.out = out;
        this.timeline = timeline;
    }

    /** A Map state, with what happened inside. */
    private static final class Phase {
        final String name;
        final @Nullable Phase outer;
        final boolean beside;
        final Set<String> resources = new LinkedHashSet<>();
        final Map<String, Integer> changes = new TreeMap<>();

        Phase(String name, @Nullable Phase outer, boolean beside) {
            this.name = name;
            this.outer = outer;
            this.beside = beside;
        }
    }

    /** Takes the next event of the history. */
    void tell(JsonNode event) {
        var id = event.get("id").longValue();
        var phase = phases.get(event.path("previousEventId").longValue());
        switch (event.get("type").textValue()) {
            case "ParallelStateEntered" -> phase = new Phase("", phase, true);
            case "MapStateEntered" -> phase = new Phase(entered(event), phase, phase != null && phase.beside);
            case "ParallelStateExited" -> phase = phase == null ? null : phase.outer;
            case "MapStateExited" -> phase = finished(phase, event);
            case "TaskScheduled" -> scheduled(phase, event);
            case "TaskStateExited" -> exited(phase, event);
            case "ExecutionFailed", "ExecutionTimedOut", "ExecutionAborted" -> line("✗", "stopped", "", event, false);
            default -> {
                // Everything else happens between the lines.
            }
        }
        if (phase != null) {
            phases.put(id, phase);
        }
    }

    private @Nullable Phase finished(@Nullable Phase phase, JsonNode event) {
        if (phase == null) {
            return null;
        }
        if (!phase.resources.isEmpty()) {
            var changes = phase.changes.entrySet().stream()
                    .map(change -> change.getValue() + " " + change.getKey())
                    .collect(Collectors.joining(", "));
            line("✓", phase.name, changes + ": " + String.join(", ", phase.resources), event, phase.beside);
        }
        return phase.outer;
    }

    private void scheduled(@Nullable Phase phase, JsonNode event) {
        if (phase != null) {
            var parameters =
                    Json.parse(event.at("/taskScheduledEventDetails/parameters").asText("{}"));
            var name = parameters.at("/Payload/resource/name").asText("");
            if (!name.isEmpty()) {
                phase.resources.add(name);
            }
        }
    }

    private void exited(@Nullable Phase phase, JsonNode event) {
        var name = event.at("/stateExitedEventDetails/name").asText();
        if (phase != null) {
            var output = Json.parse(event.at("/stateExitedEventDetails/output").asText("null"));
            phase.changes.merge(words(phase, output.asText()), 1, Integer::sum);
        } else if (DONE_TASKS.contains(name)) {
            line("✓", name, planned(event), event, false);
        }
    }

    private static String words(Phase phase, String change) {
        return switch (change) {
            case "NONE" -> phase.name.equals("Gate") ? "proven" : "ready";
            case "LEFT" -> "left to the cluster";
            default -> change.toLowerCase(Locale.ROOT);
        };
    }

    /** The plan's counts are in a variable, not in the output. */
    private static String planned(JsonNode event) {
        var plan = event.at("/stateExitedEventDetails/assignedVariables/plan").asText("");
        return plan.isEmpty()
                ? ""
                : Json.parse(plan).path("counts").properties().stream()
                        .filter(count -> count.getValue().intValue() > 0
                                && !count.getKey().equals("NONE"))
                        .map(count -> count.getValue() + " to " + count.getKey().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
    }

    private void line(String mark, String name, String text, JsonNode event, boolean beside) {
        var at = Instant.ofEpochMilli(Math.round(event.get("timestamp").doubleValue() * 1000));
        out.printf("  %s %s%-26s %-72s %8s%n", mark, beside ? "│ " : "", name, Times.cut(text, 72), timeline.at(at));
    }

    private static String entered(JsonNode event) {
        return event.at("/stateEnteredEventDetails/name").asText();
    }
}
