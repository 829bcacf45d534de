package io.fairlead.local.coldstart;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/**
 * Finds an environment of Confluent Cloud by its name, written straight down: the AWS SDK for the Cloud API key, the JDK's HTTP
 * client for Confluent, an ObjectMapper for all JSON, each with its defaults. One call each; the control function, asked for the
 * same environment, makes several to the table besides.
 */
public final class NaiveHandler implements RequestStreamHandler {
    private record Command(String operation, String topology, long version, String execution, Resource resource) {}

    private record Resource(String kind, String name) {}

    private record Reply(String change, String name) {}

    private final ObjectMapper json = new ObjectMapper();
    private final SecretsManagerClient secrets = SecretsManagerClient.create();
    private final HttpClient http = HttpClient.newHttpClient();

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        var command = json.readValue(in, Command.class);
        try {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(System.getenv("FAIRLEAD_CONFLUENT_URL") + "/org/v2/environments"))
                            .header("Authorization", "Basic " + login())
                            .build(),
                    BodyHandlers.ofString());
            for (var environment : json.readTree(answer.body()).get("data")) {
                if (environment
                        .get("display_name")
                        .asText()
                        .equals(command.resource().name())) {
                    json.writeValue(out, new Reply("NONE", environment.get("id").asText()));
                    return;
                }
            }
            throw new IllegalStateException("there is no " + command.resource());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String login() throws IOException {
        var key = json.readTree(secrets.getSecretValue(get -> get.secretId(System.getenv("FAIRLEAD_CONFLUENT_SECRET")))
                .secretString());
        var pair = key.get("key").asText() + ":" + key.get("secret").asText();
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
