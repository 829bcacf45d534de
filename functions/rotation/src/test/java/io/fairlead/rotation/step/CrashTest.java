package io.fairlead.rotation.step;

import static io.fairlead.core.secret.SecretVersions.CURRENT;
import static io.fairlead.core.secret.SecretVersions.PENDING;
import static io.fairlead.core.secret.SecretVersions.PREVIOUS;
import static io.fairlead.rotation.testing.RotationWorld.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.fairlead.core.errors.Failure;
import io.fairlead.core.secret.ClientSecretValue;
import io.fairlead.core.secret.Credential;
import io.fairlead.core.secret.Secret;
import io.fairlead.rotation.step.Request.Step;
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

    @Test
    void perform_whenTheProcessEndsTwice_comesRightWithTheSameToken() {
        var calls = calls();
        for (var first = 1; first <= calls; first++) {
            for (var second = 1; second <= calls / 2; second++) {
                crashTwice(first, second);
            }
        }
    }

    private static void crashTwice(int first, int second) {
        var again = new CrashTest();
        again.world.begin(TOKEN);
        again.crash(first);
        again.world.points.endAfter(second);
        var ended = catchThrowable(() -> again.world.performAll(TOKEN));

        again.world.points.endNever();
        again.world.performAll(TOKEN);

        assertThat(Stream.ofNullable(ended)).allMatch(Crash.class::isInstance);
        again.assertRotatedOnce();
    }

    /** The address was changed meanwhile, so the version must not become the current one. */
    @Test
    void finish_whenTheProcessEndsAnywhereInGivingUp_leavesNeitherLabelNorKey() {
        var point = 0;
        Throwable ended;
        do {
            point++;
            var given = new CrashTest();
            given.changeTheAddressMeanwhile();
            given.world.points.endAfter(point);
            ended = catchThrowable(() -> given.world.perform(Step.finishSecret, TOKEN));

            given.world.points.endNever();
            assertThatExceptionOfType(Failure.class).isThrownBy(() -> given.world.perform(Step.finishSecret, TOKEN));

            assertThat(given.world.holder(PENDING)).as("after %s", ended).isEqualTo("nobody");
            assertThat(given.world.keysOf(TOKEN)).as("after %s", ended).isEmpty();
            assertThat(given.world.key(CURRENT)).isEqualTo("KEY1");
        } while (ended instanceof Crash);
        assertThat(point).isGreaterThan(10);
    }

    private void changeTheAddressMeanwhile() {
        world.begin(TOKEN);
        world.perform(Step.createSecret, TOKEN);
        var elsewhere = new ClientSecretValue.Kafka(
                new Credential("KEY1", Secret.of("canary+of+KEY1")), "lkc-orders.elsewhere:9092");
        world.vault.put(world.arn, elsewhere);
    }

    private void crash(int point) {
        world.points.endAfter(point);
        assertThatExceptionOfType(Crash.class).isThrownBy(() -> world.performAll(TOKEN));
    }

    private void assertRotatedOnce() {
        assertThat(world.holder(CURRENT)).as("after %s", world.points.passed()).isEqualTo(TOKEN);
        assertThat(world.holder(PENDING)).isEqualTo("nobody");
        assertThat(world.keysOf(TOKEN)).as("keys for one token").containsExactly(world.key(CURRENT));
        assertThat(world.key(PREVIOUS)).isEqualTo("KEY1");
        assertThat(world.keys.alive()).hasSize(2);
        assertThat(world.note()).isEmpty();
    }
}
