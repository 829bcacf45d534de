package io.fairlead.core.testing;

import static io.fairlead.core.secret.SecretVersions.PENDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fairlead.core.errors.Category;
import io.fairlead.core.errors.Failure;
import io.fairlead.core.secret.ClientSecretValue;
import io.fairlead.core.secret.Credential;
import io.fairlead.core.secret.Secret;
import io.fairlead.core.secret.SecretRotation;
import io.fairlead.core.secret.SecretRotation.Setting;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the rotation of a secret does, whatever service is behind it. */
public abstract class SecretRotationContract<W extends PortsUnderTest> {
    private static final String NAME = "/confluent_cloud_resource/non-prod/sandbox_cluster/app_producer/java_client";
    private static final String NEW = "01234567-89ab-4cde-8f01-23456789abcd";
    private static final String OTHER = "11234567-89ab-4cde-8f01-23456789abcd";

    protected final W world;
    protected final SecretRotation rotation;

    protected SecretRotationContract(W world) {
        this.world = world;
        this.rotation = world.secretRotation();
        world.vault()
                .create(
                        NAME,
                        "",
                        Map.of(),
                        new ClientSecretValue.Kafka(
                                new Credential("KEY1", Secret.of("canary+8Zq/7w==")), "lkc-1:9092"));
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Setting every(int days) {
        return new Setting(world.rotationFunction(), days);
    }

    private Set<String> versions() {
        return world.secretVersions().labels(NAME).keySet();
    }

    @Test
    void find_whenItIsOffOrThereIsNoSecret_isEmpty() {
        assertThat(rotation.find(NAME)).isEmpty();
        assertThat(rotation.find(NAME + "/never")).isEmpty();
    }

    @Test
    void switchOn_whenOff_isFoundAndRotatesNothing() {
        var before = versions();

        rotation.switchOn(NAME, every(37));
        world.settle();

        assertThat(rotation.find(NAME)).contains(every(37));
        assertThat(versions()).isEqualTo(before);
    }

    @Test
    void switchOn_whenOn_changesTheSettingBackAndForth() {
        for (var days : new int[] {37, 14, 37}) {
            rotation.switchOn(NAME, every(days));
            world.settle();

            assertThat(rotation.find(NAME)).contains(every(days));
        }
        assertThat(versions()).hasSize(1);
    }

    @Test
    void switchOn_whenARotationIsUnderWay_isNotReadyYet() {
        rotation.switchOn(NAME, every(37));
        world.settle();
        rotation.start(NAME, NEW);

        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> rotation.switchOn(NAME, every(14)))
                .satisfies(failure -> assertThat(failure.category()).isEqualTo(Category.NOT_READY))
                .withMessageContaining(NAME);
    }

    @Test
    void switchOff_whenOnOffOrGone_isOff() {
        rotation.switchOn(NAME, every(37));
        world.settle();

        rotation.switchOff(NAME);
        rotation.switchOff(NAME);
        rotation.switchOff(NAME + "/never");

        assertThat(rotation.find(NAME)).isEmpty();
    }

    @Test
    void switchOff_whenItWaitsForItsDeletion_doesNothing() {
        rotation.switchOn(NAME, every(37));
        world.settle();
        world.vault().delete(NAME, 7);

        assertThatCode(() -> rotation.switchOff(NAME)).doesNotThrowAnyException();
        assertThat(rotation.find(NAME)).isEmpty();
    }

    @Test
    void start_whenOn_makesAPendingVersion() {
        rotation.switchOn(NAME, every(37));
        world.settle();

        rotation.start(NAME, NEW);

        assertThat(world.secretVersions().labels(NAME)).hasSize(2).containsEntry(NEW, Set.of(PENDING));
    }

    @Test
    void start_whenTheSameIsUnderWay_doesNothing() {
        rotation.switchOn(NAME, every(37));
        world.settle();
        rotation.start(NAME, NEW);

        assertThatCode(() -> rotation.start(NAME, NEW)).doesNotThrowAnyException();
        assertThat(versions()).hasSize(2);
    }

    @Test
    void start_whenAnotherIsUnderWay_isNotReadyYet() {
        rotation.switchOn(NAME, every(37));
        world.settle();
        rotation.start(NAME, OTHER);

        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> rotation.start(NAME, NEW))
                .satisfies(failure -> assertThat(failure.category()).isEqualTo(Category.NOT_READY))
                .withMessageContaining(NAME);
    }

    @Test
    void start_whenItWasNeverOn_isRefused() {
        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> rotation.start(NAME, NEW))
                .satisfies(failure -> assertThat(failure.category()).isEqualTo(Category.INVALID))
                .withMessageContaining(NAME);
        assertThat(versions()).hasSize(1);
    }
}
