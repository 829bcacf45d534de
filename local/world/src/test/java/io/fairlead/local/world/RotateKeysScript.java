package io.fairlead.local.world;

import static io.fairlead.local.world.ScriptedTasks.done;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.core.json.Json;
import io.fairlead.core.testing.EventSchemas;
import io.fairlead.local.asl.Definition;
import io.fairlead.local.asl.Execution;
import io.fairlead.local.asl.TaskRunner;
import io.fairlead.local.clock.WorldClock;
import io.fairlead.local.world.ScriptedTasks.Failed;
import io.fairlead.statemachines.StateMachines;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** The machine {@code rotate-keys} with two secrets and two links, and functions that answer as they are told. */
final class RotateKeysScript implements AutoCloseable {
    static final String HOLDER = "arn:aws:states:us-east-1:111122223333:execution:fairlead-apply:other";
    private static final String REFUSED = "io.fairlead.core.errors.Refused";

    final WorldClock clock = WorldClock.virtual(Instant.parse("2026-02-04T09:00:00Z"));
    final ScriptedTasks tasks = new ScriptedTasks(clock)
            .on("rotate", this::rotate)
            .on("retire", payload -> done(Json.object().set("keys", Json.tree(List.of("OLDER-" + name(payload))))));

    /** What the planner answers. */
    ObjectNode run = plan();

    private final Consumer<Execution> onStart;

    RotateKeysScript() {
        this(execution -> {});
    }

    /** A script that tells of each execution before it begins. */
    RotateKeysScript(Consumer<Execution> onStart) {
        this.onStart = onStart;
    }

    @Override
    public void close() {
        clock.close();
    }

    /** Another execution has the lease. */
    void hold(Predicate<JsonNode> held) {
        tasks.on("dynamodb:updateItem", arguments -> {
                    if (held.test(arguments)) {
                        throw new Failed("DynamoDB.ConditionalCheckFailedException", "held");
                    }
                    return Json.object();
                })
                .on(
                        "dynamodb:getItem",
                        any -> Json.parse("{\"Item\": {\"holder\": {\"S\": \"%s\"}}}".formatted(HOLDER)))
                .on("sfn:describeExecution", any -> Json.object().put("Status", "RUNNING"));
    }

    private JsonNode rotate(JsonNode payload) {
        if (payload.has("started")) {
            return run;
        }
        var name = name(payload);
        return done(Json.object()
                .put("key", "NEW-" + name)
                .put("replaced", "OLD-" + name)
                .put("version", "v-" + name));
    }

    /** Fails for the resource of that name. */
    Function<JsonNode, JsonNode> failing(String name) {
        return payload -> {
            if (name(payload).equals(name)) {
                throw new Failed(REFUSED, "{\"errorMessage\": \"no\", \"errorType\": \"%s\"}".formatted(REFUSED));
            }
            return rotate(payload);
        };
    }

    private static String name(JsonNode payload) {
        return payload.at("/resource/name").asText();
    }

    private static ObjectNode plan() {
        var plan = Json.object()
                .put("topology", "minimal")
                .put("version", 1)
                .put("since", "2026-02-04T08:00:00Z")
                .put("replace", true)
                .put("byEvent", false)
                .put("dryRun", false)
                .put("revoke", false);
        plan.putArray("control").add(item("environment", "minimal"));
        plan.putArray("secrets").add(item("client-secret", "one")).add(item("client-secret", "two"));
        plan.putArray("links").add(item("cluster-link", "between/archive")).add(item("cluster-link", "between/orders"));
        List.of("roles", "suspended", "acls", "approvals").forEach(plan::putArray);
        return plan;
    }

    static ObjectNode item(String kind, String name) {
        var item = Json.object().put("function", "f").put("version", 1);
        item.putObject("resource").put("kind", kind).put("name", name);
        return item;
    }

    Execution start() {
        return finish(begin(tasks));
    }

    Execution begin(TaskRunner runner) {
        var name = "fairlead-rotate-keys";
        var arn = "arn:aws:states:us-east-1:111122223333:execution:" + name + ":one";
        var values = Map.of("PlannerFunction", "planner", "Table", "table", "EventBus", "default");
        var execution = new Execution(
                Definition.parse(StateMachines.definition("rotate-keys", values)),
                new Execution.Start(arn, "one", "machine", name, "role", "{\"topology\": \"minimal\"}"),
                runner,
                clock,
                new SplittableRandom(5));
        onStart.accept(execution);
        execution.begin();
        return execution;
    }

    /** Answers the question for approval. */
    void approve(Execution execution) {
        clock.runUntil(() -> !tasks.events().isEmpty(), Duration.ofHours(9));
        execution.sendTaskSuccess(
                tasks.events().getFirst().at("/Detail/data/taskToken").asText(), "{}");
    }

    /** Lets it end; every event obeys its schema. */
    Execution finish(Execution execution) {
        clock.runUntil(() -> execution.status() != Execution.Status.RUNNING, Duration.ofDays(8));
        assertThat(tasks.events())
                .allSatisfy(entry -> assertThat(EventSchemas.errors(event(entry)))
                        .as(entry.toPrettyString())
                        .isEmpty());
        return execution;
    }

    private static JsonNode event(JsonNode entry) {
        return Json.object()
                .put("source", entry.path("Source").asText())
                .put("detail-type", entry.path("DetailType").asText())
                .set("detail", entry.path("Detail"));
    }
}
