package io.fairlead.local.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.core.json.Json;
import io.fairlead.local.asl.Execution;
import io.fairlead.local.confluent.Existing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys that have leaked go at once, and no client that reads its secret notices. */
class RevocationTest {
    private static final String MANAGER = "orders/manager/java_client";

    private final RotationScene scene = new RotationScene(83, Examples.withRegistry());

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void revocation_whenApproved_deletesTheOldKeysWithoutDrain() {
        var before = scene.current();
        Approver.in(scene.world);

        var report = scene.report(scene.rotate("{\"revoke\": true}"));

        assertThat(scene.keys.live())
                .containsExactlyInAnyOrderElementsOf(scene.current().values());
        assertThat(report.path("retired").findValuesAsText("secret"))
                .containsExactlyInAnyOrderElementsOf(before.keySet());
        assertThat(retired(report)).containsExactlyInAnyOrderElementsOf(before.values());
        assertThat(report.path("mayStillBeOpen").asText())
                .contains(before.values())
                .contains("lockOut");
        assertThat(scene.events("KeyRetired"))
                .allMatch(event -> event.path("revoked").asBoolean());
        try (var client = scene.client("orders", MANAGER, Duration.ZERO)) {
            assertThat(client.connects()).isTrue();
        }
        scene.tearDown();
    }

    @ParameterizedTest
    @CsvSource({"orders_producer, orders/producer/java_client", "registry_reader, registry/reader"})
    void lockOut_whenAsked_takesRolesAndAclsAwayUntilTheEnd(String account, String secret) {
        Approver.in(scene.world);
        var before = rights();
        var leaked = scene.keys.current(secret);

        var execution = scene.world.start("rotate-keys", Json.parse("""
                        {"topology": "minimal", "only": {"account": "%s"}, "revoke": true, "lockOut": true}
                        """.formatted(account)));
        scene.world.clock().runUntil(() -> isAt(execution, "Rotate secret"), Duration.ofHours(1));
        var during = rights();
        scene.world.finish(execution);
        scene.world.pass(Duration.ofMinutes(1));

        assertThat(during).hasSizeLessThan(before.size());
        assertThat(rights()).containsExactlyInAnyOrderElementsOf(before);
        assertThat(scene.report(execution).path("mayStillBeOpen").asText()).contains("could do nothing");
        assertThat(scene.keys.live(secret))
                .containsExactly(scene.keys.current(secret))
                .doesNotContain(leaked);
    }

    private static boolean isAt(Execution execution, String state) {
        return execution.history().stream()
                .anyMatch(event ->
                        event.at("/stateEnteredEventDetails/name").asText().equals(state));
    }

    private List<String> rights() {
        var rights = new ArrayList<String>();
        scene.world.confluent().everything().stream()
                .filter(it -> it.kind().equals("RoleBinding"))
                .map(Existing::name)
                .forEach(rights::add);
        scene.person.kafka(
                "orders",
                MANAGER,
                kafka -> kafka.items(kafka.at("/acls")).stream()
                        .map(acl -> acl.path("principal").asText()
                                + ' '
                                + acl.path("operation").asText())
                        .forEach(rights::add));
        return rights;
    }

    private static Stream<String> retired(JsonNode report) {
        return report.path("retired")
                .valueStream()
                .flatMap(entry -> entry.path("keys").valueStream())
                .map(JsonNode::asText);
    }
}
