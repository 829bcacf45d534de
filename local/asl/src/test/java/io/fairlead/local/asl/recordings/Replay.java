package io.fairlead.local.asl.recordings;

import io.fairlead.local.asl.Definition;
import io.fairlead.local.asl.Execution;
import io.fairlead.local.asl.query.Json;
import io.fairlead.local.clock.WorldClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Runs a recording's definition and compares. */
final class Replay {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    /** Longer than any execution may last. */
    private static final Duration LIMIT = Duration.ofDays(400);

    private Replay() {}

    /** What is different from the recording; empty when nothing is. */
    static List<String> differences(Recording recording) {
        try (var clock = WorldClock.virtual(START)) {
            var definition = Definition.parse(Json.write(recording.data().path("definition")));
            var tasks = new RecordedTasks(recording, clock);
            var execution = new Execution(definition, recording.start(), tasks, clock, new Random(7));
            tasks.of(execution);
            execution.begin();
            clock.runUntil(() -> execution.status() != Execution.Status.RUNNING, LIMIT);
            var differences = new ArrayList<>(outcome(recording, execution));
            differences.addAll(HistoryMatch.differences(recording, execution.history()));
            return differences;
        }
    }

    private static List<String> outcome(Recording recording, Execution execution) {
        var expected = Json.object();
        recording.expected().properties().forEach(field -> {
            if (!field.getKey().equals("events")) {
                expected.set(field.getKey(), field.getValue());
            }
        });
        var actual = Json.object().put("status", execution.status().name());
        if (execution.output() != null) {
            actual.set("output", Json.read(execution.output()));
        }
        actual.put("error", execution.error());
        var cause = execution.cause();
        var parsed = cause == null ? null : Json.readOrNull(cause);
        if (parsed != null && parsed.isObject()) {
            actual.set("cause", parsed);
        } else {
            actual.put("cause", cause);
        }
        return Match.differences(expected, actual);
    }
}
