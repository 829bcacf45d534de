package io.fairlead.core.testing;

import static io.fairlead.core.secret.SecretVersions.CURRENT;
import static io.fairlead.core.secret.SecretVersions.PENDING;
import static io.fairlead.core.secret.SecretVersions.PREVIOUS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fairlead.core.errors.Conflict;
import io.fairlead.core.errors.Gone;
import io.fairlead.core.secret.ClientSecretValue;
import io.fairlead.core.secret.Credential;
import io.fairlead.core.secret.Secret;
import io.fairlead.core.secret.SecretRotation.Setting;
import io.fairlead.core.secret.SecretVersions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What access to single versions does, whatever service is behind it. */
public abstract class SecretVersionsContract<W extends PortsUnderTest> {
    protected static final String NAME = "/confluent_cloud_resource/non-prod/sandbox_cluster/app_producer/java_client";
    protected static final String NEW = "01234567-89ab-4cde-8f01-23456789abcd";
    private static final String OTHER = "11234567-89ab-4cde-8f01-23456789abcd";
    private static final String CANARY = "canary+8Zq/7w==";
    private static final String LINK = "fairlead:link/sandbox_shared/shared";
    protected static final ClientSecretValue BEFORE = value("KEY1", "lkc-1:9092");
    protected static final ClientSecretValue AFTER = value("KEY2", "lkc-1:9092");

    protected final W world;
    protected final SecretVersions versions;

    protected SecretVersionsContract(W world) {
        this.world = world;
        this.versions = world.secretVersions();
        world.vault().create(NAME, "", Map.of(), BEFORE);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private static ClientSecretValue value(String key, String address) {
        return new ClientSecretValue.Kafka(new Credential(key, Secret.of(CANARY)), address);
    }

    private String holder(String label) {
        return versions.holder(NAME, label).orElse("nobody");
    }

    @Test
    void labels_whenThereIsNoSecretOrItWaitsForItsDeletion_areNone() {
        world.vault().delete(NAME, 7);

        assertThat(versions.labels(NAME)).isEmpty();
        assertThat(versions.labels(NAME + "/never")).isEmpty();
    }

    @Test
    void labels_whenAskedByNameOrArn_areTheSame() {
        var arn = world.vault().find(NAME).orElseThrow().arn();

        assertThat(versions.labels(NAME)).hasSize(1).isEqualTo(versions.labels(arn));
        assertThat(versions.labels(NAME).values()).containsExactly(Set.of(CURRENT));
    }

    @Test
    void read_whenTheVersionIsUnknownOrHasNoValueYet_isEmpty() {
        world.secretRotation().switchOn(NAME, new Setting(world.rotationFunction(), 37));
        world.settle();
        world.secretRotation().start(NAME, NEW);

        assertThat(versions.labels(NAME)).containsEntry(NEW, Set.of(PENDING));
        assertThat(versions.read(NAME, NEW)).isEmpty();
        assertThat(versions.read(NAME, OTHER)).isEmpty();
        assertThat(versions.read(NAME + "/never", NEW)).isEmpty();
    }

    @Test
    void stage_whenARotationHasBegun_fillsItsVersionAndLeavesTheCurrentOne() {
        world.secretRotation().switchOn(NAME, new Setting(world.rotationFunction(), 37));
        world.settle();
        world.secretRotation().start(NAME, NEW);

        versions.stage(NAME, NEW, AFTER);

        assertThat(versions.read(NAME, NEW)).contains(AFTER);
        assertThat(versions.labels(NAME)).hasSize(2).containsEntry(NEW, Set.of(PENDING));
        assertThat(world.vault().read(NAME)).contains(BEFORE);
    }

    @Test
    void stage_whenItIsThereAlready_takesTheSameAndRefusesAnother() {
        versions.stage(NAME, NEW, AFTER);

        assertThatCode(() -> versions.stage(NAME, NEW, AFTER)).doesNotThrowAnyException();
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> versions.stage(NAME, NEW, value("KEY3", "lkc-1:9092")))
                .withMessageContaining(NAME)
                .withMessageNotContaining(CANARY);
        assertThat(versions.read(NAME, NEW)).contains(AFTER);
    }

    @Test
    void stage_whenTheSecretIsGone_saysSoWithoutTheValue() {
        assertThatExceptionOfType(Gone.class)
                .isThrownBy(() -> versions.stage(NAME + "/never", NEW, AFTER))
                .withMessageContaining(NAME)
                .withMessageNotContaining(CANARY);
    }

    @Test
    void alike_whenOnlyTheCredentialDiffers_isTrue() {
        var before = holder(CURRENT);
        versions.stage(NAME, NEW, AFTER);
        versions.stage(NAME, OTHER, value("KEY3", "lkc-1.elsewhere:9092"));

        assertThat(versions.alike(NAME, before, NEW)).isTrue();
        assertThat(versions.alike(NAME, before, OTHER)).isFalse();
    }

    @Test
    void promote_whenStaged_makesItCurrentAndTheOldOnePrevious() {
        var before = holder(CURRENT);
        versions.stage(NAME, NEW, AFTER);

        versions.promote(NAME, NEW, before);

        assertThat(world.vault().read(NAME)).contains(AFTER);
        assertThat(versions.labels(NAME).get(NEW)).contains(CURRENT);
        assertThat(holder(PREVIOUS)).isEqualTo(before);
    }

    @Test
    void promote_whenAnotherIsCurrentMeanwhile_changesNothing() {
        var before = holder(CURRENT);
        versions.stage(NAME, NEW, AFTER);
        world.vault().put(NAME, value("KEY1", "lkc-1.elsewhere:9092"));
        var meanwhile = holder(CURRENT);

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> versions.promote(NAME, NEW, before))
                .withMessageContaining(NAME);
        assertThat(holder(CURRENT)).isEqualTo(meanwhile);
    }

    @Test
    void label_whenAnotherVersionBearsIt_movesIt() {
        var before = holder(CURRENT);
        versions.stage(NAME, NEW, AFTER);
        versions.label(NAME, LINK, before);

        versions.label(NAME, LINK, NEW);
        versions.label(NAME, LINK, NEW);

        assertThat(holder(LINK)).isEqualTo(NEW);
        assertThat(holder(CURRENT)).isEqualTo(before);
        assertThat(versions.labels(NAME).get(before)).doesNotContain(LINK);
    }

    @Test
    void unlabel_whenItBearsItOrNot_bearsItNoMore() {
        var before = holder(CURRENT);
        versions.stage(NAME, NEW, AFTER);

        versions.unlabel(NAME, PENDING, before);
        assertThat(holder(PENDING)).isEqualTo(NEW);
        versions.unlabel(NAME, PENDING, NEW);
        versions.unlabel(NAME, PENDING, NEW);
        versions.unlabel(NAME + "/never", PENDING, NEW);

        assertThat(holder(PENDING)).isEqualTo("nobody");
        assertThat(versions.read(NAME, NEW))
                .as("a value is read by its version, labelled or not")
                .isEqualTo(Optional.of(AFTER));
    }
}
