package io.fairlead.aws.secrets;

import static io.fairlead.core.secret.SecretVersions.CURRENT;
import static io.fairlead.core.secret.SecretVersions.PREVIOUS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.fairlead.aws.testing.AwsWorld;
import io.fairlead.core.errors.Conflict;
import io.fairlead.core.json.Json;
import io.fairlead.core.secret.CloudKeyVersion;
import io.fairlead.core.secret.Credential;
import io.fairlead.core.secret.Secret;
import io.fairlead.core.secret.SecretVersion;
import io.fairlead.core.testing.VaultContract;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

class SecretsManagerVaultTest extends VaultContract<AwsWorld> {
    private final SecretsManagerClient client = world.sdk(SecretsManagerClient.builder());

    SecretsManagerVaultTest() {
        super(new AwsWorld());
    }

    @Test
    void create_whenAStrangersExists_touchesNothing() {
        client.createSecret(create -> create.name(NAME).secretString("a stranger's"));

        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> vault.create(NAME, "", Map.of(), VALUE));
        assertThat(current()).isEqualTo("a stranger's");
        assertThat(vault.read(NAME)).isEmpty();
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
    void versions_whenLabelledByOthersOrForeign_showTheirKeyWhereThereIsOne() {
        vault.create(NAME, "", Map.of(), VALUE);
        var first = vault.versions(NAME).getFirst().id();
        client.updateSecretVersionStage(
                update -> update.secretId(NAME).versionStage("deployed-in-link").moveToVersionId(first));
        vault.put(NAME, value("KEY2", "new:9092"));
        client.putSecretValue(
                put -> put.secretId(NAME).secretString("a person's").versionStages("by-hand", "AWSPENDING"));
        vault.put(NAME, value("KEY3", "new:9092"));

        assertThat(vault.versions(NAME))
                .extracting(
                        version -> world.secretVersions()
                                .read(NAME, version.id())
                                .map(value -> value.credential().key()),
                        SecretVersion::stages)
                .containsExactlyInAnyOrder(
                        tuple(Optional.of("KEY1"), Set.of("deployed-in-link")),
                        tuple(Optional.of("KEY2"), Set.of("AWSPREVIOUS")),
                        tuple(Optional.empty(), Set.of("by-hand")),
                        tuple(Optional.of("KEY3"), Set.of("AWSCURRENT")));
    }

    @Test
    void delete_whenScheduledOrGone_asksForNoDeletion() {
        vault.create(NAME, "", Map.of(), VALUE);
        vault.delete(NAME, 7);

        vault.delete(NAME, 7);
        vault.delete(NAME + "/never", 7);

        assertThat(world.server.calls().get("secretsmanager")).containsEntry("DeleteSecret", 1);
    }

    @Test
    void cloudApiKey_whenANewVersionHoldsSomethingElse_isInTheOneBefore() {
        assertThat(vault.cloudApiKey(NAME, CURRENT)).isEmpty();
        client.createSecret(
                create -> create.name(NAME).secretString("{\"key\": \"K\", \"secret\": \"" + CANARY + "\"}"));
        assertThat(vault.cloudApiKey(NAME, PREVIOUS)).isEmpty();

        var version = client.putSecretValue(
                        put -> put.secretId(NAME).secretString("{\"key\": \"K\", \"password\": \"" + CANARY + "\"}"))
                .versionId();

        assertThat(vault.cloudApiKey(NAME, CURRENT)).hasValueSatisfying(held -> {
            assertThat(held.id()).isEqualTo(version);
            assertThat(held.credential()).isEmpty();
        });
        assertThat(vault.cloudApiKey(NAME, PREVIOUS))
                .flatMap(CloudKeyVersion::credential)
                .contains(new Credential("K", Secret.of(CANARY)));
    }

    private String current() {
        return client.getSecretValue(get -> get.secretId(NAME)).secretString();
    }
}
