package io.fairlead.local.world;

import static io.fairlead.local.world.RotationScene.A_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.fairlead.core.json.Json;
import io.fairlead.core.resource.Refs;
import io.fairlead.local.world.faults.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Keys of a linked topology are replaced: by their schedule, by hand, and by Secrets Manager. */
class RotationTest {
    private static final String LINK = "orders-and-archive";
    private static final String MANAGER = "orders/manager/java_client";
    private static final String PRODUCER = "orders/producer/java_client";
    private static final String ARCHIVE = "archive/manager/java_client";

    private final RotationScene scene = new RotationScene(71, Examples.linked());
    private final World world = scene.world;
    private final KeyRing keys = scene.keys;

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void aMonth_whenItPasses_replacesEveryKeyAndTellsTheLinks() {
        var before = scene.current();
        scene.produces();

        world.pass(A_DAY.multipliedBy(45));

        var after = scene.current();
        assertThat(after).hasSameSizeAs(before);
        assertThat(after.values()).doesNotContainAnyElementsOf(before.values());
        before.forEach((secret, key) -> assertThat(keys.live(secret)).containsExactly(key, after.get(secret)));
        assertThat(secrets(scene.events("KeyRotated"))).containsExactlyInAnyOrderElementsOf(before.keySet());
        assertThat(scene.events("KeyRetired")).isEmpty();
        assertThat(scene.events("KeyRotationFailed")).isEmpty();
        assertThat(sent("orders")).isEqualTo(after.get(ARCHIVE));
        assertThat(sent("archive")).isEqualTo(after.get(MANAGER));
        assertThat(keys.labels(MANAGER))
                .containsEntry(
                        "fairlead:link/" + LINK + "/archive",
                        keys.labels(MANAGER).get("AWSCURRENT"));
        scene.isSound();
        var again = world.finish(world.apply(Examples.linked()));
        scene.in.succeeded(again);
        assertThat(again.output()).contains("\"CREATE\":0", "\"UPDATE\":0", "\"DELETE\":0");
        assertThat(scene.current()).isEqualTo(after);
        scene.tearDown();
    }

    /** Nobody writes to the topic, so no mirror can show that the new key works. */
    @Test
    void links_whenTheirMirrorsStandStill_keepTheOlderKeyAlive() {
        var before = scene.current();

        var report = scene.report(scene.rotate("{}"));
        world.pass(A_DAY);
        scene.report(scene.rotate("{}"));
        world.pass(A_DAY.multipliedBy(10));

        assertThat(report.path("unconfirmed")).isEqualTo(Json.tree(List.of(LINK + "/archive")));
        assertThat(keys.labels(MANAGER)).containsKey("fairlead:link/" + LINK + "/archive");
        assertThat(keys.live(MANAGER)).hasSize(3).startsWith(before.get(MANAGER));
        assertThat(keys.live(PRODUCER)).hasSize(2);
    }

    @Test
    void secret_whenRotatedInSecretsManager_isCompletedByItself() {
        var before = scene.current();
        scene.person.secretsManager(
                "RotateSecret", keys.named(MANAGER).put("ClientRequestToken", "11111111-2222-4333-8444-555555555555"));

        world.pass(Duration.ofHours(1));

        assertThat(keys.current(MANAGER)).isNotEqualTo(before.get(MANAGER));
        assertThat(sent("archive")).isEqualTo(keys.current(MANAGER));
        assertThat(secrets(scene.events("KeyRotated"))).containsExactly(MANAGER);
        assertThat(keys.current(PRODUCER)).isEqualTo(before.get(PRODUCER));
        scene.isSound();
    }

    @Test
    void secret_whenItsRotationInSecretsManagerFails_isAnnouncedAtOnce() {
        var before = scene.current();
        var token = "11111111-2222-4333-8444-555555555555";
        world.faults().add(Fault.parse("confluent POST /iam/v2/api-keys #1-20 400"));
        scene.person.secretsManager("RotateSecret", keys.named(MANAGER).put("ClientRequestToken", token));

        world.pass(Duration.ofMinutes(1));

        assertThat(scene.events("KeyRotationFailed")).singleElement().satisfies(event -> {
            assertThat(event.path("step").asText()).isEqualTo("ROTATE");
            assertThat(event.at("/resource/name").asText()).isEqualTo(MANAGER);
            assertThat(event.path("secretVersion").asText()).isEqualTo(token);
            assertThat(event.path("secretArn").asText()).contains(MANAGER);
            assertThat(event.path("cause").asText()).contains("api-keys", "400", "To go on");
        });
        assertThat(scene.current()).isEqualTo(before);
    }

    @Test
    void rotation_whenForAPart_leavesTheOthersAlone() {
        var before = scene.current();

        var dry = scene.report(scene.rotate("{\"dryRun\": true}"));
        assertThat(scene.current()).isEqualTo(before);
        assertThat(keys.live()).containsExactlyInAnyOrderElementsOf(before.values());
        assertThat(dry.path("secrets")).hasSameSizeAs(before.keySet()).allSatisfy(secret -> {
            assertThat(secret.path("replace").asText()).isEqualTo("yes");
            assertThat(secret.path("key").asText())
                    .isEqualTo(before.get(secret.path("secret").asText()));
        });
        assertThat(dry.path("links")).hasSize(2);

        var account = scene.report(scene.rotate("{\"only\": {\"account\": \"orders_producer\"}}"));
        assertThat(account.path("rotated")).isEqualTo(Json.tree(List.of(PRODUCER)));
        assertThat(scene.current())
                .containsEntry(MANAGER, before.get(MANAGER))
                .containsEntry(ARCHIVE, before.get(ARCHIVE));

        var cluster = scene.report(scene.rotate("{\"only\": {\"cluster\": \"archive\"}}"));
        assertThat(cluster.path("rotated")).isEqualTo(Json.tree(List.of(ARCHIVE)));
        assertThat(scene.current()).containsEntry(MANAGER, before.get(MANAGER));
        assertThat(sent("orders")).isEqualTo(keys.current(ARCHIVE));
    }

    @Test
    void policy_whenItChanges_changesSchedulesAndReplacesNoKey() {
        var before = scene.current();
        var document = Examples.linked();
        document.putObject("rotation").put("every", "P60D").put("drain", "P1D");

        scene.in.succeeded(world.finish(world.apply(document)));

        assertThat(world.aws().scheduler().schedules(Schedules.TOPOLOGIES))
                .extracting(schedule -> schedule.path("ScheduleExpression").asText())
                .containsExactlyInAnyOrder("rate(60 days)", "rate(7 days)");
        assertThat(keys.description(MANAGER)
                        .at("/RotationRules/AutomaticallyAfterDays")
                        .asInt())
                .isEqualTo(67);
        assertThat(scene.current()).isEqualTo(before);
    }

    @Test
    void topology_whenBusyForMoreThanAnHour_isLeftWithAnEvent() {
        var before = scene.current();
        var document = Examples.linked();
        ((ArrayNode) document.at("/links/0/mirrors")).removeAll();
        var waiting = new Approval(world).asked(document); // for 72 hours, if need be
        new Failures(world).giveLeaseTo("minimal", waiting.start().executionArn());

        var execution = scene.rotate("{}");

        scene.in.failed(execution, "TopologyBusy", waiting.start().executionArn());
        assertThat(scene.events("KeyRotationBlocked"))
                .singleElement()
                .satisfies(event -> assertThat(event.path("holder").asText())
                        .isEqualTo(waiting.start().executionArn()));
        assertThat(scene.events("OperationFailed")).singleElement().satisfies(event -> {
            assertThat(event.path("operation").asText()).isEqualTo("rotate-keys");
            assertThat(event.path("goOn").asText()).endsWith("start rotate-keys again");
        });
        assertThat(scene.current()).isEqualTo(before);
        new Failures(world).stop(waiting);
    }

    private String sent(String cluster) {
        return scene.person.attribute(Refs.clusterLink(LINK, cluster), "key");
    }

    private static Set<String> secrets(List<JsonNode> events) {
        return events.stream().map(event -> event.path("secret").asText()).collect(Collectors.toSet());
    }
}
