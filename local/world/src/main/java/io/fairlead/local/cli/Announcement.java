package io.fairlead.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.core.json.Json;
import io.fairlead.local.asl.Execution;
import io.fairlead.local.world.World;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The event {@code OperationFailed} of an execution that has failed, which is what a person sees of it first. */
final class Announcement {
    private final World world;
    private final Execution execution;
    /** Those of earlier failures of the same execution. */
    private final int before;

    private Announcement(World world, Execution execution) {
        this.world = world;
        this.execution = execution;
        this.before = all().size();
    }

    /** The next one of this execution, if it fails. */
    static Announcement ofNext(World world, Execution execution) {
        return new Announcement(world, execution);
    }

    /** Lets time pass until it is there, no longer than that. */
    void await(Duration longest) {
        world.clock().runUntil(() -> found().isPresent(), longest);
    }

    /** Whether the execution can go on from where it stopped. */
    boolean wantsRedrive() {
        return found().map(event -> event.path("goOn").asText().contains("redrive-execution"))
                .orElse(true);
    }

    /** Where it failed, with what, why, and what to do. */
    void print(PrintStream out) {
        line(out, "error", execution.error());
        line(out, "cause", found().map(event -> event.path("cause").asText()).orElseGet(this::cause));
        found().ifPresentOrElse(
                        event -> {
                            line(out, "state", event.path("state").asText() + resource(event));
                            line(out, "then", event.path("goOn").asText());
                        },
                        () -> line(
                                out,
                                "then",
                                "no event OperationFailed tells of it: look at the executions of announce-failure"));
        out.println();
    }

    private Optional<JsonNode> found() {
        return all().stream().skip(before).findFirst();
    }

    private List<JsonNode> all() {
        return world.clock()
                .exclusively(() -> world.aws().events().events().stream()
                        .filter(event -> event.detailType().equals("OperationFailed"))
                        .map(event -> event.detail())
                        .filter(detail -> detail.at("/metadata/correlationId")
                                .asText()
                                .equals(execution.start().executionArn()))
                        .map(detail -> detail.path("data"))
                        .toList());
    }

    private static String resource(JsonNode event) {
        return event.has("resource")
                ? ", " + event.at("/resource/kind").asText() + " "
                        + event.at("/resource/name").asText()
                : "";
    }

    /** The message alone, where a function failed: the rest is for developers. */
    private String cause() {
        var cause = String.valueOf(execution.cause());
        return cause.startsWith("{") ? Json.parse(cause).path("errorMessage").asText(cause) : cause;
    }

    private static void line(PrintStream out, String name, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            out.printf("  %-6s %s%n", name, text.replace("\n", "\n       "));
        }
    }
}
