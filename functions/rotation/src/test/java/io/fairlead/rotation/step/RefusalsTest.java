package io.fairlead.rotation.step;

import static io.fairlead.core.secret.SecretVersions.PENDING;
import static io.fairlead.rotation.testing.RotationWorld.NAME;
import static io.fairlead.rotation.testing.RotationWorld.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fairlead.core.errors.Failure;
import io.fairlead.core.resource.Refs;
import io.fairlead.core.secret.ClientSecretName;
import io.fairlead.core.secret.ClientSecretValue;
import io.fairlead.core.secret.Credential;
import io.fairlead.core.secret.Secret;
import io.fairlead.rotation.step.Request.Step;
import io.fairlead.rotation.testing.RotationWorld;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What cannot be rotated: each is told what to do, nothing is changed, and nothing is lost. */
class RefusalsTest {
    private final RotationWorld world = new RotationWorld();

    static Stream<Arguments> obstacles() {
        return Stream.of(
                obstacle(
                        "switched off",
                        "run apply",
                        world -> world.vault.rotation().switchOff(world.arn)),
                obstacle("service account orders_producer", "run apply", world -> world.keys.deleteAccount()),
                obstacle("service-account orders_producer", "run apply", world -> forget(world, "orders_producer")),
                obstacle("network sandbox-minimal", "deploy the stack", RotationWorld::removeNetwork),
                obstacle(
                        "is not recorded",
                        "run apply",
                        world -> world.store.ledger(NAME.topology()).forget(RotationWorld.ref())),
                obstacle("waits for its deletion", "run apply", world -> world.vault.delete(world.arn, 7)),
                obstacle("is not pending", "another rotation", world -> {
                    world.vault.byVersion().label(world.arn, "by-hand", TOKEN);
                    world.vault.byVersion().unlabel(world.arn, PENDING, TOKEN);
                }),
                obstacle(
                        "has no version",
                        "RotateSecret",
                        world -> world.vault.byVersion().unlabel(world.arn, PENDING, TOKEN)));
    }

    private static Arguments obstacle(String words, String fix, Consumer<RotationWorld> put) {
        return Arguments.of(words, fix, put);
    }

    private static void forget(RotationWorld world, String account) {
        world.store.ledger(NAME.topology()).forget(Refs.serviceAccount(account));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("obstacles")
    void create_whenSomethingIsInTheWay_saysWhatToDoAndChangesNothing(
            String words, String fix, Consumer<RotationWorld> put) {
        world.begin(TOKEN);
        put.accept(world);
        var before = world.everything();

        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> world.perform(Step.createSecret, TOKEN))
                .satisfies(failure -> assertThat(failure.fix()).contains(fix))
                .withMessageContainingAll(NAME.name(), words);
        assertThat(world.everything()).isEqualTo(before);
    }

    @Test
    void perform_whenTheSecretIsAStrangers_isRefused() {
        var path = "/confluent_cloud_resource/minimal/strangers";
        world.vault.strangers(path);

        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> world.perform(path, Step.createSecret, TOKEN))
                .withMessageContainingAll(path, "no client secret of ours");
    }

    @Test
    void perform_whenTheTagsAreAnotherSecrets_isRefused() {
        var path = NAME.path() + "/copy";
        world.vault.create(
                path,
                "a copy that somebody made with its tags",
                Map.of(
                        ClientSecretName.TOPOLOGY_TAG, NAME.topology(),
                        ClientSecretName.MARKER_TAG, RotationWorld.marker().text()),
                new ClientSecretValue.Kafka(new Credential("KEY1", Secret.of("canary")), "lkc-orders:9092"));

        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> world.perform(path, Step.createSecret, TOKEN))
                .withMessageContainingAll(path, "no client secret of ours");
    }

    @Test
    void perform_whenThereIsNoSuchSecret_isRefused() {
        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> world.perform(NAME.path() + "/never", Step.createSecret, TOKEN))
                .withMessageContaining("there is no secret");
    }
}
