package io.fairlead.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fairlead.core.errors.Conflict;
import io.fairlead.core.errors.Gone;
import io.fairlead.core.secret.ClientSecretValue;
import io.fairlead.core.secret.CloudKeyVersion;
import io.fairlead.core.secret.Credential;
import io.fairlead.core.secret.Secret;
import io.fairlead.core.secret.SecretVault;
import io.fairlead.core.secret.SecretVersion;
import io.fairlead.core.secret.SecretVersions;
import io.fairlead.core.secret.StoredSecret;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every vault does, whatever service is behind it. */
public abstract class VaultContract<W extends PortsUnderTest> {
    protected static final String NAME = "/confluent_cloud_resource/non-prod/sandbox_cluster/app_producer/java_client";
    protected static final String CANARY = "canary+8Zq/7w==";
    protected static final ClientSecretValue VALUE = value("KEY1", "old:9092");
    private static final Map<String, String> TAGS = Map.of("fairlead:topology", "non-prod", "Purpose", "tests");

    protected final W world;
    protected final SecretVault vault;

    protected VaultContract(W world) {
        this.world = world;
        this.vault = world.vault();
    }

    @AfterEach
    void close() {
        world.close();
    }

    protected static ClientSecretValue value(String key, String address) {
        return new ClientSecretValue.Kafka(new Credential(key, Secret.of(CANARY)), address);
    }

    @Test
    void find_whenThereIsNone_isEmpty() {
        assertThat(vault.find(NAME)).isEmpty();
        assertThat(vault.read(NAME)).isEmpty();
    }

    @Test
    void create_whenNew_canBeFoundAndReadByNameAndArn() {
        var created = vault.create(NAME, "Kafka client of the producer", TAGS, VALUE);

        assertThat(vault.find(NAME)).contains(created);
        assertThat(vault.find(created.arn()))
                .contains(new StoredSecret(created.arn(), NAME, "Kafka client of the producer", TAGS, false));
        assertThat(vault.read(NAME)).contains(VALUE);
        assertThat(vault.read(created.arn())).contains(VALUE);
    }

    @Test
    void create_whenOneOfThatNameExists_isAConflictAndTouchesNothing() {
        vault.create(NAME, "", Map.of(), VALUE);

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> vault.create(NAME, "", Map.of(), value("KEY2", "new:9092")))
                .withMessageContaining(NAME)
                .withMessageNotContaining(CANARY);
        assertThat(vault.read(NAME)).contains(VALUE);
    }

    @Test
    void create_whenOneOfThatNameWaitsForItsDeletion_saysThatItCanBeRestored() {
        vault.create(NAME, "", Map.of(), VALUE);
        vault.delete(NAME, 7);

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> vault.create(NAME, "", Map.of(), VALUE))
                .withMessageContaining("restore");
    }

    @Test
    void put_whenItExists_isReadFromThenOn() {
        vault.create(NAME, "", Map.of(), VALUE);

        vault.put(NAME, value("KEY2", "new:9092"));

        assertThat(vault.read(NAME)).contains(value("KEY2", "new:9092"));
    }

    @Test
    void nextVersion_whateverIsWritten_isTheIdOfTheNextVersion() {
        var first = vault.nextVersion(NAME);
        vault.create(NAME, "", Map.of(), VALUE);
        var second = vault.nextVersion(NAME);
        vault.put(NAME, value("KEY2", "new:9092"));

        assertThat(vault.versions(NAME)).extracting(SecretVersion::id).containsExactly(first, second);
        assertThat(vault.nextVersion(NAME)).isNotIn(first, second);
    }

    @Test
    void nextVersion_whenAPendingOneWasGivenUp_isAnother() {
        vault.create(NAME, "", Map.of(), VALUE);
        var givenUp = vault.nextVersion(NAME);
        world.secretVersions().stage(NAME, givenUp, value("KEY2", "old:9092"));
        world.secretVersions().unlabel(NAME, SecretVersions.PENDING, givenUp);

        assertThat(vault.nextVersion(NAME)).isNotEqualTo(givenUp);
        vault.put(NAME, value("KEY3", "new:9092"));
        assertThat(vault.read(NAME)).contains(value("KEY3", "new:9092"));
    }

    @Test
    void put_whenAPersonHasMadeAnOldVersionCurrentAgain_isAThirdOne() {
        vault.create(NAME, "", Map.of(), VALUE);
        vault.put(NAME, value("KEY2", "new:9092"));
        var versions = vault.versions(NAME);
        world.secretVersions()
                .promote(NAME, versions.getFirst().id(), versions.getLast().id());

        vault.put(NAME, value("KEY3", "new:9092"));

        assertThat(vault.read(NAME)).contains(value("KEY3", "new:9092"));
        assertThat(vault.versions(NAME)).hasSize(3);
    }

    @Test
    void versions_whenWrittenThreeTimes_areAllTheOldestFirstAndTheOldestWithoutALabel() {
        vault.create(NAME, "", Map.of(), VALUE);
        vault.put(NAME, value("KEY2", "new:9092"));
        vault.put(NAME, value("KEY3", "new:9092"));

        var versions = vault.versions(NAME);

        assertThat(versions)
                .extracting(version -> world.secretVersions()
                        .read(NAME, version.id())
                        .orElseThrow()
                        .credential()
                        .key())
                .containsExactly("KEY1", "KEY2", "KEY3");
        assertThat(versions)
                .extracting(SecretVersion::stages)
                .containsExactly(Set.of(), Set.of("AWSPREVIOUS"), Set.of("AWSCURRENT"));
        assertThat(versions).extracting(SecretVersion::id).doesNotHaveDuplicates();
        assertThat(versions).extracting(SecretVersion::created).isSorted();
        assertThat(versions.toString()).doesNotContain(CANARY);
    }

    @Test
    void versions_whenThereIsNoSecretOrItWaitsForItsDeletion_areNone() {
        vault.create(NAME, "", Map.of(), VALUE);
        vault.delete(NAME, 7);

        assertThat(vault.versions(NAME)).isEmpty();
        assertThat(vault.versions(NAME + "/never")).isEmpty();
    }

    @Test
    void put_whenThereIsNoSecret_saysSoWithoutTheValue() {
        assertThatExceptionOfType(Gone.class)
                .isThrownBy(() -> vault.put(NAME, VALUE))
                .withMessageContaining(NAME)
                .withMessageNotContaining(CANARY);
    }

    @Test
    void write_whenItIsScheduledForDeletion_isAConflict() {
        vault.create(NAME, "", Map.of(), VALUE);
        vault.delete(NAME, 7);

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> vault.put(NAME, VALUE))
                .withMessageContaining(NAME);
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> vault.describe(NAME, "after", TAGS))
                .withMessageContaining(NAME);
    }

    @Test
    void describe_whenCalled_changesDescriptionAndTagsAndNotTheValue() {
        vault.create(NAME, "before", Map.of("kept", "yes"), VALUE);

        vault.describe(NAME, "after", TAGS);

        assertThat(vault.find(NAME)).hasValueSatisfying(secret -> {
            assertThat(secret.description()).isEqualTo("after");
            assertThat(secret.tags()).containsAllEntriesOf(TAGS).containsEntry("kept", "yes");
        });
        assertThat(vault.read(NAME)).contains(VALUE);
    }

    @Test
    void delete_whenCalled_schedulesTheDeletionAndHidesTheValue() {
        vault.create(NAME, "", Map.of(), VALUE);

        vault.delete(NAME, 7);

        assertThat(vault.find(NAME)).get().matches(StoredSecret::scheduledForDeletion);
        assertThat(vault.read(NAME)).isEmpty();
    }

    @Test
    void delete_whenScheduledOrGone_doesNothing() {
        vault.create(NAME, "", Map.of(), VALUE);
        vault.delete(NAME, 7);

        vault.delete(NAME, 7);
        vault.delete(NAME + "/never", 7);

        assertThat(vault.find(NAME)).get().matches(StoredSecret::scheduledForDeletion);
        assertThat(vault.find(NAME + "/never")).isEmpty();
    }

    @Test
    void restore_whenScheduled_bringsTheValueBack() {
        vault.create(NAME, "", Map.of(), VALUE);
        vault.delete(NAME, 7);

        vault.restore(NAME);

        assertThat(vault.find(NAME)).get().matches(secret -> !secret.scheduledForDeletion());
        assertThat(vault.read(NAME)).contains(VALUE);
    }

    @Test
    void restore_whenThereIsNoSecret_saysSo() {
        assertThatExceptionOfType(Gone.class)
                .isThrownBy(() -> vault.restore(NAME))
                .withMessageContaining(NAME);
    }

    @Test
    void cloudApiKey_whenTheSecretHoldsAClientsKey_isNone() {
        vault.create(NAME, "", Map.of(), VALUE);
        var version = vault.versions(NAME).getFirst();

        assertThat(vault.cloudApiKey(NAME, SecretVersions.CURRENT))
                .contains(new CloudKeyVersion(version.id(), version.created(), Optional.empty()));
    }
}
