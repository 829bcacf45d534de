package io.fairlead.local.aws.secretsmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.aws.lambda.FunctionSpec;
import io.fairlead.local.aws.lambda.InvocationContext;
import io.fairlead.local.aws.lambda.LambdaService;
import io.fairlead.local.aws.wire.Account;
import io.fairlead.local.aws.wire.AwsError;
import io.fairlead.local.aws.wire.AwsRequest;
import io.fairlead.local.aws.wire.AwsResponse;
import io.fairlead.local.aws.wire.Ids;
import io.fairlead.local.aws.wire.Json;
import io.fairlead.local.clock.ServiceTimes;
import io.fairlead.local.clock.WorldClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Replays call sequences recorded on AWS, against the wire format of requests and answers. */
class SecretsManagerRecordingsTest {
    private static final List<String> NEEDS_TOKEN =
            List.of("CreateSecret", "PutSecretValue", "UpdateSecret", "RotateSecret");

    @TestFactory
    Stream<DynamicTest> recordings() throws IOException {
        var folder = Path.of(System.getProperty("fairlead.recordings", "nowhere"), "secretsmanager");
        assumeTrue(Files.isDirectory(folder), "no recordings at " + folder);
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(
                            file.getFileName().toString(), () -> new Replay(Files.readString(file)).run()));
        }
    }

    private static final class Replay {
        private final JsonNode steps;
        private final Ids ids = new Ids(new SplittableRandom(1));
        private final RecordedSecret placeholders = new RecordedSecret();
        private final WorldClock clock = WorldClock.virtual(Instant.parse("2026-01-01T12:00:00Z"));
        private final Account account = new Account("111111111111", "us-east-1");
        private final LambdaService lambda =
                new LambdaService(clock, ServiceTimes.load(), account, new Ids(new SplittableRandom(3)));
        private final SecretsManagerService service = new SecretsManagerService(
                clock, account, new Ids(new SplittableRandom(2)), (source, type, resources, detail) -> {}, lambda);

        Replay(String recording) {
            steps = Json.parse(recording).path("steps");
            placeholders.bind("rotationFunction", "rotation");
            lambda.register(new FunctionSpec("rotation", 128, Duration.ofMinutes(1), Map.of(), this::rotate));
        }

        void run() {
            for (var step : steps) {
                perform(step);
            }
            clock.close();
        }

        private void perform(JsonNode step) {
            var call = step.path("call").asText();
            var request = placeholders.fill(step.path("params"));
            if (NEEDS_TOKEN.contains(call)
                    && !request.has("ClientRequestToken")
                    && !step.path("rawHttpWithoutIdempotencyToken").asBoolean()) {
                request.put("ClientRequestToken", ids.uuid());
            }
            var answer = send(call, request);
            var body = (ObjectNode) Json.parse(answer.body());
            if (body.has("VersionId")) {
                placeholders.bind(
                        "VersionId of step " + step.path("step").asText(),
                        body.get("VersionId").asText());
            }
            if (call.equals("CreateSecret") && body.has("ARN")) {
                var arn = body.get("ARN").asText();
                placeholders.bind("suffix", arn.substring(arn.length() - 7));
            }
            if (call.equals("CreateSecret") && body.has("VersionId")) {
                placeholders.bind("version_uuid:1", body.get("VersionId").asText());
            }
            if (step.has("waitUntil")) {
                clock.runUntil(() -> false, Duration.ofMinutes(1));
            }
            if (!step.path("notRecorded").asBoolean()) {
                var ours = asRecorded(step.path("response"), call, answer, body);
                assertThat(placeholders.difference(step.path("response"), ours, step.path("step") + " " + call))
                        .isEmpty();
            }
        }

        /** The function of the recordings, in the words of its description there. */
        private byte[] rotate(byte[] payload, InvocationContext context) {
            var event = Json.parse(payload);
            var secret = event.path("SecretId").asText();
            var token = event.path("ClientRequestToken").asText();
            clock.exclusively(() -> {
                var current = service.call("GetSecretValue", secret(secret));
                switch (event.path("Step").asText()) {
                    case "createSecret" -> createUnlessThere(secret, token);
                    case "finishSecret" ->
                        service.call(
                                "UpdateSecretVersionStage",
                                secret(secret)
                                        .put("VersionStage", "AWSCURRENT")
                                        .put("MoveToVersionId", token)
                                        .put(
                                                "RemoveFromVersionId",
                                                current.path("VersionId").asText()));
                    default -> {}
                }
            });
            return new byte[0];
        }

        private void createUnlessThere(String secret, String token) {
            try {
                service.call(
                        "GetSecretValue", secret(secret).put("VersionId", token).put("VersionStage", "AWSPENDING"));
            } catch (AwsError withoutValue) {
                var value = secret(secret).put("ClientRequestToken", token).put("SecretString", token);
                value.putArray("VersionStages").add("AWSPENDING");
                service.call("PutSecretValue", value);
            }
        }

        private static ObjectNode secret(String id) {
            return Json.object().put("SecretId", id);
        }

        private AwsResponse send(String call, ObjectNode request) {
            return service.handle(new AwsRequest(
                    "secretsmanager",
                    "POST",
                    "/",
                    Map.of(),
                    Map.of("x-amz-target", "secretsmanager." + call),
                    Json.write(request).getBytes(StandardCharsets.UTF_8)));
        }

        /** The recordings show answers as botocore, or its exception's text, or the raw body. */
        private static JsonNode asRecorded(JsonNode recorded, String call, AwsResponse answer, ObjectNode body) {
            var code = body.path("__type").asText();
            var message = body.path("Message").asText();
            if (recorded.isTextual()) {
                return Json.object()
                        .textNode("An error occurred (%s) when calling the %s operation: %s"
                                .formatted(code, call, message));
            }
            if (recorded.has("Metadata")) {
                var raw = Json.object();
                raw.set("Error", body);
                raw.putObject("Metadata").put("StatusCode", answer.status());
                return raw;
            }
            if (answer.status() != 200) {
                body.removeAll();
                body.putObject("Error").put("Code", code).put("Message", message);
                if (recorded.has("Message")) {
                    body.put("Message", message);
                }
            }
            var metadata = body.putObject("ResponseMetadata").put("HTTPStatusCode", answer.status());
            metadata.putObject("HTTPHeaders");
            return body;
        }
    }
}
