package io.fairlead.local.aws.secretsmanager;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.local.aws.lambda.InvocationContext;
import io.fairlead.local.aws.lambda.LocalFunction;
import io.fairlead.local.aws.wire.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/** A rotation function in the four steps that AWS's templates have; its values are numbered. */
final class TemplateRotation implements LocalFunction {
    /** What it was invoked for, in order. */
    final List<JsonNode> events = new ArrayList<>();

    /** The steps that throw before they do anything. */
    final Set<String> failing = new HashSet<>();

    private final SecretsManagerClient secrets;

    TemplateRotation(SecretsManagerClient secrets) {
        this.secrets = secrets;
    }

    List<String> steps() {
        return events.stream().map(event -> event.path("Step").asText()).toList();
    }

    @Override
    public byte[] invoke(byte[] payload, InvocationContext context) {
        var event = Json.parse(payload);
        events.add(event);
        var step = event.path("Step").asText();
        if (failing.contains(step)) {
            throw new IllegalStateException(step);
        }
        perform(
                step,
                event.path("SecretId").asText(),
                event.path("ClientRequestToken").asText());
        return new byte[0];
    }

    private void perform(String step, String secret, String token) {
        var versions =
                secrets.describeSecret(request -> request.secretId(secret)).versionIdsToStages();
        var stages = versions.getOrDefault(token, List.of());
        if (stages.contains("AWSCURRENT")) {
            return;
        }
        if (!stages.contains("AWSPENDING")) {
            throw new IllegalStateException(token + " is not pending: " + versions);
        }
        if (step.equals("createSecret")) {
            create(secret, token);
        }
        if (step.equals("finishSecret")) {
            promote(secret, token);
        }
    }

    private void create(String secret, String token) {
        try {
            secrets.getSecretValue(
                    request -> request.secretId(secret).versionId(token).versionStage("AWSPENDING"));
        } catch (ResourceNotFoundException withoutValue) {
            var number = events.stream()
                    .map(event -> event.path("ClientRequestToken").asText())
                    .distinct()
                    .count();
            secrets.putSecretValue(request -> request.secretId(secret)
                    .clientRequestToken(token)
                    .secretString("rotated " + number)
                    .versionStages("AWSPENDING"));
        }
    }

    private void promote(String secret, String token) {
        var current =
                secrets.getSecretValue(request -> request.secretId(secret)).versionId();
        secrets.updateSecretVersionStage(request -> request.secretId(secret)
                .versionStage("AWSCURRENT")
                .moveToVersionId(token)
                .removeFromVersionId(current));
    }
}
