package io.fairlead.aws.secrets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.core.json.Json;
import io.fairlead.core.secret.ClientSecretValue;
import io.fairlead.core.secret.Credential;
import io.fairlead.core.secret.Secret;
import java.util.Optional;

/**
 * The JSON that consumers read. Fields of other names are somebody else's and stay. What is no JSON is treated as empty,
 * without an exception: the parser's message would quote it.
 */
final class SecretJson {
    private static final String JAAS = "sasl.jaas.config";
    private static final String BOOTSTRAP = "bootstrap.servers";
    private static final String SOURCE = "schema.registry.basic.auth.credentials.source";
    private static final String USER_INFO = "schema.registry.basic.auth.user.info";
    private static final String URL = "schema.registry.url";

    private SecretJson() {}

    /** The value, with what else is in {@code before}. */
    static String write(ClientSecretValue value, String before) {
        var json = object(before).orElseGet(Json::object);
        var key = value.credential().key();
        var secret = value.credential().secret().reveal();
        switch (value) {
            case ClientSecretValue.Kafka kafka ->
                json.put(JAAS, Jaas.write(key, secret)).put(BOOTSTRAP, kafka.address());
            case ClientSecretValue.SchemaRegistry registry ->
                json.put(SOURCE, "USER_INFO").put(USER_INFO, key + ":" + secret).put(URL, registry.address());
        }
        return Json.write(json);
    }

    /** Empty when it is not one of ours. */
    static Optional<ClientSecretValue> read(String text) {
        return object(text).flatMap(json -> kafka(json).or(() -> schemaRegistry(json)));
    }

    /** Whether they hold the same but for the credential, in fields of others too. */
    static boolean alike(String one, String other) {
        return read(one)
                .filter(value -> read(other)
                        .filter(another -> another.address().equals(value.address()))
                        .isPresent())
                .filter(value -> Json.parse(write(value, one)).equals(Json.parse(write(value, other))))
                .isPresent();
    }

    /** The control plane's own key: {@code {"key", "secret"}}. */
    static Optional<Credential> readCloudApiKey(String text) {
        return object(text)
                .flatMap(json -> text(json, "key")
                        .flatMap(key -> text(json, "secret").map(secret -> new Credential(key, Secret.of(secret)))));
    }

    private static Optional<ClientSecretValue> kafka(ObjectNode json) {
        return text(json, JAAS)
                .flatMap(line -> Jaas.read(line, (user, password) -> new Credential(user, Secret.of(password))))
                .flatMap(credential ->
                        text(json, BOOTSTRAP).map(address -> new ClientSecretValue.Kafka(credential, address)));
    }

    private static Optional<ClientSecretValue> schemaRegistry(ObjectNode json) {
        return text(json, USER_INFO)
                .filter(pair -> pair.indexOf(':') > 0)
                .map(pair -> new Credential(
                        pair.substring(0, pair.indexOf(':')), Secret.of(pair.substring(pair.indexOf(':') + 1))))
                .flatMap(credential ->
                        text(json, URL).map(url -> new ClientSecretValue.SchemaRegistry(credential, url)));
    }

    private static Optional<ObjectNode> object(String text) {
        try {
            return Json.parse(text) instanceof ObjectNode json ? Optional.of(json) : Optional.empty();
        } catch (IllegalArgumentException noJson) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(JsonNode json, String field) {
        return Optional.ofNullable(json.get(field)).filter(JsonNode::isTextual).map(JsonNode::textValue);
    }
}
