package io.fairlead.local.world;

import static io.fairlead.local.world.RotationScene.A_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.local.asl.Execution;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rotations in the long run: by schedules that fire twice, not at all, or for years. */
class RotationSchedulesTest {
    private static final String MANAGER = "orders/manager/java_client";
    private static final int SECRETS = 2;

    private final RotationScene scene = new RotationScene(79, Examples.minimal());

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void schedules_whenTheyFireTwice_replaceKeysOnce() {
        scene.world.aws().scheduler().interfere((schedule, time) -> 2);

        scene.world.pass(A_DAY.multipliedBy(45));

        assertThat(scene.rotations()).hasSizeGreaterThanOrEqualTo(2).allSatisfy(WorldAssert.in(scene.world)::succeeded);
        assertThat(rotated()).hasSize(SECRETS);
        assertThat(scene.keys.live()).hasSize(2 * SECRETS);
        scene.isSound();
    }

    /** Secrets Manager's own schedule comes a week later, and its rotation is completed like one by hand. */
    @Tag("exhaustive")
    @Test
    void schedule_whenItMissesAMonth_isCaughtUpOnce() {
        scene.world.aws().scheduler().interfere((schedule, time) -> schedule.contains("keep-alive") ? 1 : 0);
        var before = scene.current();

        scene.world.pass(A_DAY.multipliedBy(45));

        assertThat(scene.current().values()).doesNotContainAnyElementsOf(before.values());
        assertThat(scene.keys.live()).hasSize(2 * SECRETS);
        assertThat(rotated()).hasSize(SECRETS);
        scene.isSound();
    }

    /** Functions in a VPC that nobody calls for weeks fail their next call, and are restored by it. */
    @Tag("exhaustive")
    @Test
    void functions_whenNobodyKeepsThemAwake_areWaitedFor() {
        scene.world
                .aws()
                .scheduler()
                .interfere(
                        (schedule, time) -> schedule.contains("keep-alive") || schedule.contains("complete") ? 0 : 1);
        var before = scene.current();

        scene.world.pass(A_DAY.multipliedBy(31));

        assertThat(scene.current().values()).doesNotContainAnyElementsOf(before.values());
        assertThat(scene.events("KeyRotationFailed")).isEmpty();
        scene.isSound().tearDown();
    }

    @Test
    void events_whenTheyComeTwiceAndLate_completeTheSame() {
        scene.world
                .aws()
                .events()
                .interfere((event, target) -> List.of(Duration.ofMinutes(90), Duration.ZERO, Duration.ofHours(5)));
        scene.person.secretsManager(
                "RotateSecret",
                scene.keys.named(MANAGER).put("ClientRequestToken", "11111111-2222-4333-8444-555555555555"));

        scene.world.pass(Duration.ofHours(12));

        assertThat(scene.rotations()).hasSizeGreaterThanOrEqualTo(3).allSatisfy(WorldAssert.in(scene.world)::succeeded);
        assertThat(rotated()).containsExactly(scene.keys.current(MANAGER));
        assertThat(scene.keys.live(MANAGER)).hasSize(2);
    }

    @Tag("exhaustive")
    @Test
    void threeYears_whenTheyPass_leaveKeysVersionsAndSchedulesAsTheyWere() {
        var schedules = schedules();
        var before = scene.current();

        scene.world.pass(A_DAY.multipliedBy(3 * 365 + 1));

        var rotated = scene.events("KeyRotated").stream()
                .filter(event -> event.path("secret").asText().equals(MANAGER))
                .map(event -> event.path("key").asText())
                .distinct()
                .count();
        assertThat(rotated).isBetween(35L, 37L);
        assertThat(scene.rotations()).allMatch(execution -> execution.status() == Execution.Status.SUCCEEDED);
        assertThat(scene.keys.live()).hasSize(2 * SECRETS).doesNotContainAnyElementsOf(before.values());
        assertThat(scene.keys.labels(MANAGER)).containsOnlyKeys("AWSCURRENT", "AWSPREVIOUS");
        assertThat(schedules()).isEqualTo(schedules);
        scene.isSound().tearDown();
    }

    /** The new keys; whoever announces one twice does so under the same idempotency key. */
    private Set<String> rotated() {
        return scene.events("KeyRotated").stream()
                .map(event -> event.path("key").asText())
                .collect(Collectors.toSet());
    }

    private List<String> schedules() {
        return scene.world.aws().scheduler().schedules(Schedules.TOPOLOGIES).stream()
                .map(schedule -> schedule.path("Name").asText())
                .toList();
    }
}
