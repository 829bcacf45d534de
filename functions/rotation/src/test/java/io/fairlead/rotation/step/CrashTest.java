package io.fairlead.rotation.step;

import static io.fairlead.core.secret.SecretVersions.CURRENT;
import static io.fairlead.core.secret.SecretVersions.PENDING;
import static io.fairlead.core.secret.SecretVersions.PREVIOUS;
import static io.fairlead.rotation.testing.RotationWorld.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fairlead.rotation.testing.Crash;
import io.fairlead.rotation.testing.RotationWorld;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The process ends after any call to the world around it, and Secrets Manager calls again. */
class CrashTest {
    private final RotationWorld world = new RotationWorld();

    /** Also right after the call, when lists have not caught up. */
    static Stream<Arguments> crashes() {
        return IntStream.rangeClosed(1, calls())
                .boxed()
                .flatMap(point ->
                        Stream.of(Duration.ZERO, Duration.ofMinutes(5)).map(pause -> Arguments.of(point, pause)));
    }

    static Stream<Arguments> pairsOfCrashes() {
        return IntStream.rangeClosed(1, calls())
                .boxed()
                .flatMap(
                        first -> IntStream.rangeClosed(1, calls() / 2).mapToObj(second -> Arguments.of(first, second)));
    }

    private static int calls() {
        var world = new RotationWorld();
        world.begin(TOKEN);
        world.points.endNever();
        world.performAll(TOKEN);
        return world.points.passed().size();
    }

    @Test
    void points_whenARotationGoesWell_areEveryCallThatChangesSomething() {
        world.begin(TOKEN);
        world.points.endNever();

        world.performAll(TOKEN);

        assertThat(world.points.passed())
                .contains("begin", "create", "stage", "prove", "promote", "unlabel", "forget")
                .hasSizeGreaterThan(14);
    }

    @ParameterizedTest
    @MethodSource("crashes")
    void perform_whenTheProcessEndsAnywhere_comesRightWithTheSameToken(int point, Duration pause) {
        world.begin(TOKEN);
        crash(point);
        world.pass(pause);

        world.points.endNever();
        world.performAll(TOKEN);

        assertRotatedOnce();
    }

    @ParameterizedTest
    @MethodSource("pairsOfCrashes")
    void perform_whenTheProcessEndsTwice_comesRightWithTheSameToken(int first, int second) {
        world.begin(TOKEN);
        crash(first);
        world.points.endAfter(second);
        try {
            world.performAll(TOKEN);
        } catch (Crash again) {
            assertThat(again).hasMessageContaining("ended");
        }

        world.points.endNever();
        world.performAll(TOKEN);

        assertRotatedOnce();
    }

    private void crash(int point) {
        world.points.endAfter(point);
        assertThatExceptionOfType(Crash.class).isThrownBy(() -> world.performAll(TOKEN));
    }

    private void assertRotatedOnce() {
        assertThat(world.holder(CURRENT)).isEqualTo(TOKEN);
        assertThat(world.holder(PENDING)).isEqualTo("nobody");
        assertThat(world.keysOf(TOKEN)).as("keys for one token").containsExactly(world.key(CURRENT));
        assertThat(world.key(PREVIOUS)).isEqualTo("KEY1");
        assertThat(world.keys.alive()).hasSize(2);
        assertThat(world.note()).isEmpty();
    }
}
