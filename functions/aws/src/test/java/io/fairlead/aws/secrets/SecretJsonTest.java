package io.fairlead.aws.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.core.json.Json;
import io.fairlead.core.secret.ClientSecretValue;
import io.fairlead.core.secret.Credential;
import io.fairlead.core.secret.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretJsonTest {
    private static final String CANARY = "canary+8Zq/7w==";
    private static final Credential CREDENTIAL = new Credential("KEY1", Secret.of(CANARY));
    private static final ClientSecretValue KAFKA =
            new ClientSecretValue.Kafka(CREDENTIAL, "lkc-x-ap1.us-east-1.aws.accesspoint.glb.confluent.cloud:9092");
    private static final ClientSecretValue REGISTRY =
            new ClientSecretValue.SchemaRegistry(CREDENTIAL, "https://lsrc-x-ap1.example");

    @Test
    void write_whenKafka_isWhatJavaClientsRead() {
        assertThat(Json.parse(SecretJson.write(KAFKA, "{}"))).isEqualTo(Json.parse("""
                {
                  "sasl.jaas.config": "org.apache.kafka.common.security.plain.PlainLoginModule required username='KEY1' password='canary+8Zq/7w==';",
                  "bootstrap.servers": "lkc-x-ap1.us-east-1.aws.accesspoint.glb.confluent.cloud:9092"
                }
                """));
    }

    @Test
    void write_whenSchemaRegistry_isWhatJavaClientsRead() {
        assertThat(Json.parse(SecretJson.write(REGISTRY, "{}"))).isEqualTo(Json.parse("""
                {
                  "schema.registry.basic.auth.credentials.source": "USER_INFO",
                  "schema.registry.basic.auth.user.info": "KEY1:canary+8Zq/7w==",
                  "schema.registry.url": "https://lsrc-x-ap1.example"
                }
                """));
    }

    @Test
    void write_whenSomebodyAddedFields_leavesThemAsTheyAre() {
        var before = "{\"client.id\": \"orders\", \"bootstrap.servers\": \"old:9092\", \"limits\": {\"max\": 3}}";

        var after = Json.parse(SecretJson.write(KAFKA, before));

        assertThat(after.at("/client.id").asText()).isEqualTo("orders");
        assertThat(after.at("/limits/max").asInt()).isEqualTo(3);
        assertThat(after.at("/bootstrap.servers").asText()).startsWith("lkc-x-ap1");
    }

    @Test
    void read_whenWritten_isTheSameValue() {
        assertThat(SecretJson.read(SecretJson.write(KAFKA, "{}"))).contains(KAFKA);
        assertThat(SecretJson.read(SecretJson.write(REGISTRY, "{}"))).contains(REGISTRY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.apache.kafka.common.security.plain.PlainLoginModule required username=\\\"K'1\\\" password=\\\"s'e\\\";",
                "org.apache.kafka.common.security.plain.PlainLoginModule   required\\n  password = 's\\\"e'\\n username='K\\\"1';",
            })
    void read_whenQuotedOtherwise_findsBothParts(String line) {
        var value = SecretJson.read("{\"sasl.jaas.config\": \"" + line + "\", \"bootstrap.servers\": \"h:9092\"}");

        assertThat(value).get().satisfies(found -> {
            assertThat(found.credential().key()).matches("K['\"]1");
            assertThat(found.credential().secret().reveal()).matches("s['\"]e");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "canary, not JSON",
                "",
                "[]",
                "{}",
                "{\"sasl.jaas.config\": \"ScramLoginModule required username='a' password='b';\", \"bootstrap.servers\": \"h:1\"}",
                "{\"sasl.jaas.config\": \"PlainLoginModule required username='a';\", \"bootstrap.servers\": \"h:1\"}",
                "{\"sasl.jaas.config\": \"PlainLoginModule required username='a' password='b';\"}",
                "{\"schema.registry.basic.auth.user.info\": \"no colon\", \"schema.registry.url\": \"https://x\"}",
            })
    void read_whenItIsNotOurs_isEmpty(String text) {
        assertThat(SecretJson.read(text)).isEmpty();
    }

    @Test
    void readCloudApiKey_whenComplete_hasBothParts() {
        assertThat(SecretJson.readCloudApiKey("{\"key\": \"CLOUD1\", \"secret\": \"" + CANARY + "\"}"))
                .contains(new Credential("CLOUD1", Secret.of(CANARY)));
    }

    @Test
    void toString_whenPrinted_hidesTheSecret() {
        assertThat(KAFKA.toString() + REGISTRY).doesNotContain(CANARY);
    }
}
