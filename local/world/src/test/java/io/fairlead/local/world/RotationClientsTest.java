package io.fairlead.local.world;

import static io.fairlead.local.world.RotationScene.A_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Clients that read their secret at each connection, once an hour, and never again. */
class RotationClientsTest {
    private static final String MANAGER = "orders/manager/java_client";
    /** How often they connect near a rotation, and between rotations. */
    private static final Duration SHORT = Duration.ofMinutes(20);

    private static final Duration LONG = Duration.ofHours(8);

    @Test
    void clients_whenKeysAreReplacedForTwoMonths_failOnlyWithAKeyThatIsReportedAsRetired() {
        try (var scene = new RotationScene(73, Examples.minimal());
                var eager = scene.client("orders", MANAGER, Duration.ZERO);
                var caching = scene.client("orders", MANAGER, Duration.ofHours(1));
                var stubborn = scene.client("orders", MANAGER, A_DAY.multipliedBy(1000))) {
            var first = stubborn.key();
            var refused = new ArrayList<List<String>>();
            var end = scene.world.clock().instant().plus(A_DAY.multipliedBy(65));
            while (scene.world.clock().instant().isBefore(end)) {
                assertThat(eager.connects()).as("reads at each connection").isTrue();
                assertThat(caching.connects()).as("keeps its key for an hour").isTrue();
                if (!stubborn.connects()) {
                    refused.add(retired(scene));
                }
                scene.world.pass(isRotating(scene) ? SHORT : LONG);
            }

            assertThat(scene.events("KeyRotated")).hasSizeGreaterThanOrEqualTo(2);
            assertThat(refused).isNotEmpty().allSatisfy(keys -> assertThat(keys).contains(first));
            assertThat(scene.current()).doesNotContainValue(first);
        }
    }

    /** Within two hours of a rotation. */
    private static boolean isRotating(RotationScene scene) {
        var now = scene.world.clock().instant();
        return scene.rotations().stream()
                .anyMatch(execution ->
                        execution.startDate().plus(Duration.ofHours(2)).isAfter(now));
    }

    private static List<String> retired(RotationScene scene) {
        return scene.events("KeyRetired").stream()
                .flatMap(event -> event.path("keys").valueStream())
                .map(JsonNode::asText)
                .toList();
    }
}
