package io.fairlead.local.world;

import static io.fairlead.local.world.ScriptedTasks.done;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.core.json.Json;
import io.fairlead.local.asl.Execution;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What {@code rotate-keys} does with the answers of its functions, whatever they are. */
class RotateKeysMachineTest {
    private final RotateKeysScript script = new RotateKeysScript();
    private final ScriptedTasks tasks = script.tasks;

    @AfterEach
    void close() {
        script.close();
    }

    @Test
    void secrets_whenAllGoesWell_areRotatedLinkedAndRetiredInThisOrder() {
        var execution = script.start();

        assertThat(execution.status()).as(execution.cause()).isEqualTo(Execution.Status.SUCCEEDED);
        assertThat(tasks.calls())
                .containsSubsequence(
                        "rotate",
                        "headroom",
                        "rotate one",
                        "ensure one",
                        "ensure between/archive",
                        "confirm between/archive",
                        "retire one",
                        "await between/archive")
                .contains("rotate two", "ensure two", "retire two");
        assertThat(types()).containsExactly("KeyRotated", "KeyRotated", "KeyRetired", "KeyRetired");
        assertThat(output(execution)).isEqualTo(Json.parse("""
                {"topology": "minimal", "rotated": ["one", "two"], "unconfirmed": [],
                 "retired": [{"secret": "one", "keys": ["OLDER-one"]}, {"secret": "two", "keys": ["OLDER-two"]}]}
                """));
    }

    @Test
    void secrets_whenOneCannotBeRotated_leaveItAndTheExecutionNamesItAtItsEnd() {
        tasks.on("rotate", script.failing("one"));

        var execution = script.start();

        assertThat(execution.error()).isEqualTo("KeysNotRotated");
        assertThat(execution.cause())
                .contains("not replaced: one.", "\"since\": \"2026-02-04T08:00:00Z\"")
                .doesNotContain("two");
        assertThat(tasks.calls()).contains("ensure two", "confirm between/archive", "retire one", "retire two");
        assertThat(types()).containsExactly("KeyRotationFailed", "KeyRotated", "KeyRetired", "KeyRetired");
        assertThat(tasks.events().getFirst().at("/Detail/data")).isEqualTo(Json.parse("""
                {"step": "ROTATE", "resource": {"kind": "client-secret", "name": "one"},
                 "error": "io.fairlead.core.errors.Refused", "cause": "no",
                 "goOn": "mend that, then start rotate-keys with {\\"topology\\": \\"minimal\\", \\"only\\": {\\"secret\\": \\"one\\"}}"}
                """));
    }

    @Test
    void steps_whenEachFailsSomewhere_areAllAnnouncedAndNamed() {
        tasks.on("rotate", script.failing("one"))
                .on("confirm", script.failing("between/archive"))
                .on("await", script.failing("between/archive"));
        var retire = script.failing("one");
        tasks.on("retire", payload -> {
            var unused = retire.apply(payload);
            return done(Json.object().set("keys", Json.tree(List.of("OLDER-two"))));
        });
        ((ObjectNode) script.run.at("/links/1"))
                .put("lost", "network x is gone")
                .remove("function");

        var execution = script.start();

        assertThat(execution.error()).isEqualTo("KeysNotRotated");
        assertThat(execution.cause())
                .contains(
                        "not replaced: one;",
                        "links without their new key: between/archive, between/orders;",
                        "drained keys not deleted: one;",
                        "links in trouble after keys were deleted: between/archive.");
        assertThat(tasks.events().stream()
                        .map(event -> event.at("/Detail/data"))
                        .filter(data -> data.has("step"))
                        .map(data -> data.path("step").asText()
                                + ' '
                                + data.at("/resource/name").asText()
                                + ' '
                                + data.path("cause").asText()))
                .containsExactly(
                        "ROTATE one no",
                        "LINK between/archive no",
                        "LINK between/orders network x is gone",
                        "RETIRE one no",
                        "LINK between/archive no");
        assertThat(tasks.events().stream()
                        .map(event ->
                                event.at("/Detail/metadata/idempotencyKey").asText()))
                .doesNotHaveDuplicates();
    }

    @Test
    void links_whenTheyDoNotAdvance_areReportedAndNoFailure() {
        tasks.on("confirm", any -> Json.object().put("change", "UNCONFIRMED"));

        assertThat(output(script.start()).path("unconfirmed"))
                .isEqualTo(Json.parse("[\"between/archive\", \"between/orders\"]"));
    }

    @Test
    void secrets_whenNothingIsReplaced_areCompletedWithoutHeadroomAndAnnouncement() {
        script.run.put("replace", false);
        tasks.on("retire", any -> done(Json.object().set("keys", Json.tree(List.of()))));

        assertThat(script.start().status()).isEqualTo(Execution.Status.SUCCEEDED);
        assertThat(tasks.calls())
                .contains("ensure one", "confirm between/archive")
                .doesNotContain("headroom", "await between/archive");
        assertThat(tasks.events()).isEmpty();
    }

    @Test
    void dryRun_whenAsked_looksAndTakesNoLease() {
        script.run.put("dryRun", true);
        var review = script.failing("two");
        tasks.on("review", payload -> {
            var unused = review.apply(payload);
            return done(Json.object().put("key", "K1").put("would", "replace"));
        });

        assertThat(output(script.start())).isEqualTo(Json.parse("""
                {"topology": "minimal", "dryRun": true, "links": ["between/archive", "between/orders"],
                 "secrets": [{"secret": "one", "key": "K1", "would": "replace"},
                             {"secret": "two", "error": "io.fairlead.core.errors.Refused", "cause": "no"}]}
                """));
        assertThat(tasks.calls()).containsExactlyInAnyOrder("rotate", "headroom", "review one", "review two");
    }

    @Test
    void topology_whenItIsBusyForAnHour_isLeftWithAnAnnouncement() {
        script.hold(any -> true);

        var execution = script.start();

        assertThat(execution.error()).isEqualTo("TopologyBusy");
        assertThat(execution.cause()).contains(RotateKeysScript.HOLDER, "for an hour");
        assertThat(WorldAssert.duration(execution)).isBetween(Duration.ofHours(1), Duration.ofMinutes(70));
        assertThat(types()).containsExactly("KeyRotationBlocked");
    }

    @Test
    void topology_whenItIsBusyForAWhile_isRotatedAfterThat() {
        var free = script.clock.instant().plus(Duration.ofMinutes(20));
        script.hold(any -> script.clock.instant().isBefore(free));

        assertThat(script.start().status()).isEqualTo(Execution.Status.SUCCEEDED);
    }

    @Test
    void topology_whenItIsBusyAndSecretsManagerHasTold_isLeftQuietly() {
        script.run.put("byEvent", true).put("replace", false);
        script.hold(any -> true);

        var execution = script.start();

        assertThat(execution.status()).isEqualTo(Execution.Status.SUCCEEDED);
        assertThat(output(execution).path("nothing").asText()).contains("another execution");
        assertThat(tasks.events()).isEmpty();
    }

    @Test
    void input_whenThereIsNothingToDo_endsAtOnce() {
        script.run = Json.object().put("topology", "minimal").put("nothing", "not ours");

        assertThat(output(script.start()).path("nothing").asText()).isEqualTo("not ours");
        assertThat(tasks.calls()).containsExactly("rotate");
    }

    @Test
    void revocation_whenApproved_locksTheAccountOutUntilTheEnd() {
        script.run.put("revoke", true).set("approvals", Json.tree(List.of("revoke")));
        script.run.set("roles", Json.tree(List.of(RotateKeysScript.item("role-binding", "r"))));
        script.run.set("suspended", Json.tree(List.of(RotateKeysScript.item("service-account", "a"))));
        script.run.set("acls", Json.tree(List.of(RotateKeysScript.item("acls", "orders"))));
        var execution = script.begin(tasks);
        script.approve(execution);
        script.finish(execution);

        assertThat(execution.status()).as(execution.cause()).isEqualTo(Execution.Status.SUCCEEDED);
        assertThat(tasks.calls())
                .containsSubsequence("vacate r", "suspend a", "rotate one", "retire one", "ensure r", "ensure orders");
        assertThat(output(execution).path("mayStillBeOpen").asText())
                .contains("OLDER-one, OLDER-two", "could do nothing");
    }

    @Test
    void revocation_whenNobodyAnswers_endsUntouched() {
        script.run.put("revoke", true).set("approvals", Json.tree(List.of("revoke the replaced keys")));

        var execution = script.start();

        assertThat(execution.error()).isEqualTo("ApprovalTimedOut");
        assertThat(execution.cause()).contains("revoke the replaced keys", "nothing was touched");
        assertThat(tasks.calls()).containsExactly("rotate", "headroom");
    }

    private List<String> types() {
        return tasks.events().stream()
                .map(event -> event.path("DetailType").asText())
                .toList();
    }

    private static JsonNode output(Execution execution) {
        assertThat(execution.error()).as(execution.cause()).isNull();
        return Json.parse(requireNonNull(execution.output()));
    }
}
