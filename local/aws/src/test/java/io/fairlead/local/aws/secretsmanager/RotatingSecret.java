package io.fairlead.local.aws.secretsmanager;

import io.fairlead.local.aws.LocalAws;
import io.fairlead.local.aws.events.PublishedEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.DescribeSecretResponse;
import software.amazon.awssdk.services.secretsmanager.model.RotateSecretRequest;
import software.amazon.awssdk.services.secretsmanager.model.SecretVersionsListEntry;

/** A secret with the value {@code one} and a function that could rotate it, in a world of their own. */
final class RotatingSecret implements AutoCloseable {
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    static final String NAME = "non-prod/orders";
    static final String FIRST = "00000000-0000-4000-8000-000000000001";

    final LocalAws world = new LocalAws();
    final SecretsManagerClient client = world.client(SecretsManagerClient.builder());
    final TemplateRotation function = new TemplateRotation(client);

    RotatingSecret() {
        world.register("rotation", function);
        client.createSecret(request -> request.name(NAME).secretString("one").clientRequestToken(FIRST));
    }

    /** RotateSecret at once, and then every 30 days. */
    String rotate(String token) {
        return rotate(token, request -> {});
    }

    String rotate(String token, Consumer<RotateSecretRequest.Builder> more) {
        return client.rotateSecret(request -> {
                    request.secretId(NAME)
                            .clientRequestToken(token)
                            .rotationLambdaARN(world.aws.lambda().arn("rotation"))
                            .rotationRules(rules -> rules.automaticallyAfterDays(30L));
                    more.accept(request);
                })
                .versionId();
    }

    DescribeSecretResponse describe() {
        return client.describeSecret(request -> request.secretId(NAME));
    }

    Map<String, List<String>> stages() {
        return describe().versionIdsToStages();
    }

    /** All versions, with labels or without. */
    List<String> versions() {
        return client
                .listSecretVersionIdsPaginator(request -> request.secretId(NAME).includeDeprecated(true))
                .stream()
                .flatMap(page -> page.versions().stream())
                .map(SecretVersionsListEntry::versionId)
                .toList();
    }

    String value() {
        return client.getSecretValue(request -> request.secretId(NAME)).secretString();
    }

    /** The versions that became current, as events told. */
    List<String> currentLabels() {
        return world.aws.events().events().stream()
                .map(PublishedEvent::detail)
                .filter(detail -> detail.path("labelUpdated").asText().equals("AWSCURRENT"))
                .map(detail -> detail.path("versionId").asText())
                .toList();
    }

    @Override
    public void close() {
        world.close();
    }
}
