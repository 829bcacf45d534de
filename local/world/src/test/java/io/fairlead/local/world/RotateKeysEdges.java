package io.fairlead.local.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.core.json.Json;
import io.fairlead.local.asl.Execution;
import io.fairlead.local.world.ScriptedTasks.Failed;
import java.util.List;
import java.util.function.Consumer;

/**
 * Executions of {@code rotate-keys} that go through all of its states, Retry and Catch edges. Its functions are scripted: to let the
 * real ones fail in all these ways would take weeks of the world's time for each.
 */
final class RotateKeysEdges {
    private static final String HELD = "DynamoDB.ConditionalCheckFailedException";

    private final Coverage coverage;

    RotateKeysEdges(Coverage coverage) {
        this.coverage = coverage;
    }

    void goThrough() {
        everyRetry();
        everyFailure();
        lease();
        with(script -> script.run.put("dryRun", true), script -> {
            script.tasks.on("review", script.failing("one"));
            succeeded(script.start());
        });
        with(
                script -> script.run.set("approvals", Json.tree(List.of("revoke"))),
                script -> ended(script, "ApprovalTimedOut"));
        with(script -> script.hold(any -> true), script -> ended(script, "TopologyBusy"));
        with(script -> script.run.put("byEvent", true), script -> {
            script.hold(any -> true);
            succeeded(script.start());
        });
        with(script -> script.run = Json.object().put("nothing", "not ours"), script -> succeeded(script.start()));
        with(script -> script.run.put("replace", false), script -> {
            script.tasks.on("retire", any -> ScriptedTasks.done(Json.object()));
            succeeded(script.start());
        });
    }

    private void with(Consumer<RotateKeysScript> given, Consumer<RotateKeysScript> then) {
        try (var script = new RotateKeysScript(coverage::watch)) {
            given.accept(script);
            then.accept(script);
        }
    }

    private void everyRetry() {
        with(
                script -> {
                    script.run.put("revoke", true).set("approvals", Json.tree(List.of("revoke")));
                    script.run.set("roles", Json.tree(List.of(RotateKeysScript.item("role-binding", "r"))));
                    script.run.set("suspended", Json.tree(List.of(RotateKeysScript.item("service-account", "a"))));
                    script.run.set("acls", Json.tree(List.of(RotateKeysScript.item("acls", "orders"))));
                },
                script -> {
                    var execution = script.begin(everyError(script));
                    script.approve(execution);
                    succeeded(script.finish(execution));
                });
        with(
                script -> script.run.put("dryRun", true),
                script -> succeeded(script.finish(script.begin(everyError(script)))));
    }

    /** Announcements of failures are tried again, too. */
    private void everyFailure() {
        with(
                script -> {
                    script.tasks
                            .on("rotate", script.failing("one"))
                            .on("confirm", script.failing("between/archive"))
                            .on("await", script.failing("between/archive"));
                    var retire = script.failing("one");
                    script.tasks.on("retire", payload -> {
                        var unused = retire.apply(payload);
                        return ScriptedTasks.done(Json.object().set("keys", Json.tree(List.of("OLDER"))));
                    });
                    ((ObjectNode) script.run.at("/links/1")).put("lost", "network x is gone");
                },
                script -> {
                    var tasks = everyError(script);
                    var execution = script.finish(script.begin(tasks));
                    assertThat(execution.error()).isEqualTo("KeysNotRotated");
                });
        with(script -> script.tasks.on("ensure", script.failing("one")), script -> ended(script, "KeysNotRotated"));
        with(
                script -> script.tasks.on("ensure", script.failing("between/archive")),
                script -> ended(script, "KeysNotRotated"));
        with(script -> script.hold(any -> true), script -> {
            var execution = script.finish(script.begin(everyError(script)));
            assertThat(execution.error()).isEqualTo("TopologyBusy");
        });
    }

    /** The holder is dead, and then another one has been faster; it has never existed; and at the end the lease is gone. */
    private void lease() {
        with(
                script -> {
                    script.hold(any -> true);
                    script.tasks
                            .on("sfn:describeExecution", any -> Json.object().put("Status", "FAILED"))
                            .on("dynamodb:deleteItem", any -> {
                                throw new Failed(HELD, "gone");
                            });
                },
                script -> {
                    var looks = new int[1];
                    script.tasks.on("dynamodb:updateItem", any -> {
                        if (looks[0]++ < 2) {
                            throw new Failed(HELD, "held");
                        }
                        return Json.object();
                    });
                    succeeded(script.finish(script.begin(everyError(script))));
                });
        with(script -> script.hold(arguments -> !arguments.toString().contains(":old")), script -> {
            script.tasks.on("sfn:describeExecution", any -> {
                throw new Failed("Sfn.ExecutionDoesNotExistException", "never");
            });
            succeeded(script.start());
        });
    }

    private static EveryError everyError(RotateKeysScript script) {
        return new EveryError(script.tasks, script.clock, Edges.of("rotate-keys"));
    }

    private static void succeeded(Execution execution) {
        assertThat(execution.status()).as(execution.cause()).isEqualTo(Execution.Status.SUCCEEDED);
    }

    private static void ended(RotateKeysScript script, String error) {
        assertThat(script.start().error()).isEqualTo(error);
    }
}
