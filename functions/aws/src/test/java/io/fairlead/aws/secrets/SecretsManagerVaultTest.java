package io.fairlead.aws.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fairlead.aws.testing.AwsWorld;
import io.fairlead.core.errors.BadCredential;
import io.fairlead.core.errors.Conflict;
import io.fairlead.core.errors.Gone;
import io.fairlead.core.json.Json;
import io.fairlead.core.secret.ClientSecretValue;
import io.fairlead.core.secret.Credential;
import io.fairlead.core.secret.Secret;
import io.fairlead.core.secret.SecretVault;
import io.fairlead.core.secret.StoredSecret;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

class SecretsManagerVaultTest {
    private static final String NAME = "/confluent_cloud_resource/non-prod/sandbox_cluster/app_producer/java_client";
    private static final String CANARY = "canary+8Zq/7w==";
    private static final ClientSecretValue VALUE = value("KEY1", "old:9092");
    private static final Map<String, String> TAGS = Map.of("fairlead:topology", "non-prod", "Purpose", "tests");

    private final AwsWorld world = new AwsWorld();
    private final SecretVault vault = world.ports.secrets();
    private final SecretsManagerClient client = world.ports.clients().build(SecretsManagerClient.builder());

    @AfterEach
    void close() {
        world.close();
    }

    private static ClientSecretValue value(String key, String address) {
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
        assertThat(vault.read(created.arn())).contains(VALUE);
    }

    @Test
    void create_whenOneOfThatNameExists_isAConflictAndTouchesNothing() {
        client.createSecret(create -> create.name(NAME).secretString("a stranger's"));

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> vault.create(NAME, "", Map.of(), VALUE))
                .withMessageContaining(NAME)
                .withMessageNotContaining(CANARY);
        assertThat(current()).isEqualTo("a stranger's");
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
    void put_whenTheAddressChanged_keepsWhatOthersAdded() {
        client.createSecret(create -> create.name(NAME).secretString("{\"client.id\": \"orders\"}"));

        vault.put(NAME, value("KEY2", "new:9092"));

        assertThat(vault.read(NAME)).contains(value("KEY2", "new:9092"));
        assertThat(Json.parse(current()).at("/client.id").asText()).isEqualTo("orders");
    }

    @Test
    void put_whenNothingDiffers_makesNoVersion() {
        vault.create(NAME, "", Map.of(), VALUE);

        vault.put(NAME, VALUE);

        assertThat(world.server.calls().get("secretsmanager")).doesNotContainKey("PutSecretValue");
    }

    @Test
    void put_whenThereIsNoSecret_saysSoWithoutTheValue() {
        assertThatExceptionOfType(Gone.class)
                .isThrownBy(() -> vault.put(NAME, VALUE))
                .withMessageContaining(NAME)
                .withMessageNotContaining(CANARY);
    }

    @Test
    void describe_whenCalled_changesDescriptionAndTagsAndNotTheValue() {
        vault.create(NAME, "before", Map.of("kept", "yes"), VALUE);

        vault.describe(NAME, "after", TAGS);

        assertThat(vault.find(NAME)).get().satisfies(secret -> {
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

        assertThat(world.server.calls().get("secretsmanager")).containsEntry("DeleteSecret", 1);
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
    void cloudApiKey_whenTheSecretHoldsSomethingElse_saysWhatItShouldHoldAndNotWhatItHolds() {
        client.createSecret(
                create -> create.name(NAME).secretString("{\"key\": \"K\", \"password\": \"" + CANARY + "\"}"));

        assertThatExceptionOfType(BadCredential.class)
                .isThrownBy(() -> vault.cloudApiKey(NAME))
                .withMessageContaining("{\"key\", \"secret\"}")
                .withMessageNotContaining(CANARY);
    }

    @Test
    void cloudApiKey_whenStored_isRead() {
        client.createSecret(
                create -> create.name(NAME).secretString("{\"key\": \"K\", \"secret\": \"" + CANARY + "\"}"));

        assertThat(vault.cloudApiKey(NAME)).isEqualTo(new Credential("K", Secret.of(CANARY)));
    }

    private String current() {
        return client.getSecretValue(get -> get.secretId(NAME)).secretString();
    }
}
