package io.fairlead.aws.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.aws.testing.AwsWorld;
import io.fairlead.core.json.Json;
import io.fairlead.core.testing.SecretVersionsContract;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

class SecretsManagerVersionsTest extends SecretVersionsContract<AwsWorld> {
    private final SecretsManagerClient client = world.sdk(SecretsManagerClient.builder());

    SecretsManagerVersionsTest() {
        super(new AwsWorld());
    }

    @Test
    void stage_whenOthersAddedFields_keepsThem() {
        add("{\"client.id\": \"orders\"}");

        versions.stage(NAME, NEW, AFTER);

        var staged = client.getSecretValue(get -> get.secretId(NAME).versionId(NEW));
        assertThat(Json.parse(staged.secretString()).at("/client.id").asText()).isEqualTo("orders");
        assertThat(versions.read(NAME, NEW)).contains(AFTER);
    }

    @Test
    void alike_whenOthersAddAFieldMeanwhile_isFalse() {
        var before = current();
        versions.stage(NAME, NEW, AFTER);
        assertThat(versions.alike(NAME, before, NEW)).isTrue();

        add("{\"client.id\": \"orders\"}");
        world.vault().put(NAME, BEFORE);

        assertThat(versions.alike(NAME, current(), NEW)).isFalse();
    }

    @Test
    void alike_whenOneIsNoneOfOurs_isFalse() {
        var before = current();
        client.putSecretValue(put -> put.secretId(NAME).secretString("a person's"));

        assertThat(versions.alike(NAME, before, current())).isFalse();
    }

    private void add(String json) {
        client.putSecretValue(put -> put.secretId(NAME).secretString(json));
        world.vault().put(NAME, BEFORE);
    }

    private String current() {
        return client.getSecretValue(get -> get.secretId(NAME)).versionId();
    }
}
