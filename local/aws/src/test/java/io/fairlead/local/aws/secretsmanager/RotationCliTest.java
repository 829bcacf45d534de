package io.fairlead.local.aws.secretsmanager;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.local.aws.AwsCli;
import io.fairlead.local.aws.LocalAws;
import io.fairlead.local.aws.wire.Json;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** A person who rotates a secret with the real AWS CLI; skipped where it is not installed. */
class RotationCliTest {
    private final LocalAws world = new LocalAws();

    @BeforeEach
    void requireTheCli() {
        AwsCli.require();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void cli_whenItRotatesASecret_readsWhatHasBecomeOfIt() {
        var function = new TemplateRotation(world.client(SecretsManagerClient.builder()));
        world.register("rotation", function);
        run("create-secret", "--name", "orders", "--secret-string", "one");
        function.failing.add("testSecret");
        var answer = json(
                "rotate-secret",
                "--secret-id",
                "orders",
                "--rotation-lambda-arn",
                world.aws.lambda().arn("rotation"),
                "--rotation-rules",
                "{\"ScheduleExpression\":\"cron(0 16 1,15 * ? *)\",\"Duration\":\"2h\"}");
        world.advance(Duration.ofMinutes(1));
        assertThat(run("rotate-secret", "--secret-id", "orders"))
                .contains("(InvalidRequestException)", "A previous rotation isn't complete.");
        function.failing.clear();
        world.advance(Duration.ofMinutes(10));

        var shown = json("describe-secret", "--secret-id", "orders");
        assertThat(shown.path("VersionIdsToStages")
                        .path(answer.path("VersionId").asText()))
                .isEqualTo(Json.parse("[\"AWSCURRENT\"]"));
        assertThat(shown.path("RotationRules"))
                .isEqualTo(Json.parse("{\"Duration\":\"2h\",\"ScheduleExpression\":\"cron(0 16 1,15 * ? *)\"}"));
        // The two versions of the CLI write times differently.
        assertThat(shown.path("NextRotationDate").asText()).isIn("1767290399", "2026-01-01T17:59:59+00:00");
        assertThat(json("cancel-rotate-secret", "--secret-id", "orders").has("VersionId"))
                .isFalse();
    }

    private JsonNode json(String... arguments) {
        return new AwsCli(world.aws.uri()).json(ofSecretsManager(arguments));
    }

    private String run(String... arguments) {
        return new AwsCli(world.aws.uri()).run(ofSecretsManager(arguments));
    }

    private static String[] ofSecretsManager(String... arguments) {
        return Stream.concat(Stream.of("secretsmanager"), Stream.of(arguments)).toArray(String[]::new);
    }
}
