package io.fairlead.local.aws.secretsmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.local.aws.LocalAws;
import io.fairlead.local.aws.wire.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** A person who rotates a secret with the real AWS CLI; skipped where it is not installed. */
class RotationCliTest {
    private final LocalAws world = new LocalAws();

    @BeforeEach
    void requireTheCli() throws Exception {
        String version;
        try {
            version = output(new ProcessBuilder("aws", "--version"));
        } catch (IOException notFound) {
            version = "";
        }
        assumeTrue(version.startsWith("aws-cli"), "the AWS CLI is not on the PATH");
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void cli_whenItRotatesASecret_readsWhatHasBecomeOfIt() throws Exception {
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

    private JsonNode json(String... arguments) throws Exception {
        var output = run(arguments);
        assertThat(output).startsWith("{");
        return Json.parse(output);
    }

    private String run(String... arguments) throws Exception {
        var command =
                new ArrayList<>(List.of("aws", "--endpoint-url", world.aws.uri().toString(), "secretsmanager"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command);
        var environment = builder.environment();
        environment.put("AWS_ACCESS_KEY_ID", "local");
        environment.put("AWS_SECRET_ACCESS_KEY", "local");
        environment.put("AWS_DEFAULT_REGION", "us-east-1");
        environment.put("AWS_DEFAULT_OUTPUT", "json");
        environment.put("AWS_MAX_ATTEMPTS", "1");
        environment.put("AWS_PAGER", "");
        environment.put("TZ", "UTC");
        return output(builder);
    }

    private static String output(ProcessBuilder builder) throws Exception {
        var process = builder.redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}
