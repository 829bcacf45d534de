package io.fairlead.local.asl.recordings;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.local.asl.Execution;
import io.fairlead.local.asl.query.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One recorded execution. */
record Recording(String folder, JsonNode data) {
    static List<Recording> all(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(file -> new Recording(folder.getFileName().toString(), read(file)))
                    .filter(recording -> recording.data().has("definition"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return Json.read(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String id() {
        return data.path("id").asText();
    }

    /** The id without the path of the file that it was recorded by. */
    String shortId() {
        return id().substring(id().lastIndexOf('/') + 1);
    }

    /** Not reproducible even for those who recorded it. */
    boolean isFlaky() {
        return data.path("comparison").path("upstreamMarkedFlaky").asBoolean() || mode().equals("upstreamMarkedFlaky");
    }

    String mode() {
        return data.path("comparison").path("mode").asText();
    }

    JsonNode expected() {
        return data.path("expected");
    }

    Execution.Start start() {
        var names = data.path("execution");
        var machineArn = names.path("stateMachineArn").asText();
        return new Execution.Start(
                names.path("executionArn").asText(),
                names.path("name").asText(),
                machineArn,
                machineArn.substring(machineArn.lastIndexOf(':') + 1),
                roleArn(),
                Json.write(data.path("input")));
    }

    /** Some executions were recorded with another role than the README says; the history knows. */
    private String roleArn() {
        return expected()
                .at("/events/0/executionStartedEventDetails/roleArn")
                .asText(data.at("/execution/roleArn").asText());
    }
}
