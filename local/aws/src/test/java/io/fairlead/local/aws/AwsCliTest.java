package io.fairlead.local.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.local.aws.lambda.FunctionSpec;
import io.fairlead.local.aws.lambda.LambdaService;
import io.fairlead.local.aws.wire.Json;
import io.fairlead.local.clock.ServiceTimes;
import io.fairlead.local.clock.WorldClock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.LambdaClient;

/** A person with the real AWS CLI in a paced world, as with {@code ./fairlead serve}; skipped where it is not installed. */
@Execution(ExecutionMode.CONCURRENT)
class AwsCliTest {
    private static final String MACHINE = """
            {"QueryLanguage": "JSONata", "StartAt": "Call", "States": {
              "Call": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
                       "Arguments": {"FunctionName": "echo", "Payload": "{% $states.input %}"},
                       "Output": "{% $states.result.Payload %}", "Next": "Wait"},
              "Wait": {"Type": "Wait", "Seconds": 300, "End": true}}}""";

    private final WorldClock clock = WorldClock.paced(Instant.parse("2026-01-01T00:00:00Z"), 3_600);
    private final AwsStandIn aws = new AwsStandIn(clock, ServiceTimes.load(), AwsStandIn.Settings.seeded(7));
    private final Thread driver = new Thread(clock::runForever, "world");

    @TempDir
    private Path folder;

    @BeforeEach
    void serve() {
        AwsCli.require();
        aws.lambda()
                .register(new FunctionSpec("echo", 512, Duration.ofHours(1), Map.of(), (payload, context) -> payload));
        aws.start();
        driver.start();
    }

    @AfterEach
    void stop() throws Exception {
        driver.interrupt();
        driver.join();
        aws.close();
        clock.close();
    }

    @Test
    void cli_whenItRunsAMachine_followsItToItsEnd() {
        var machine = json(
                        "stepfunctions",
                        "create-state-machine",
                        "--name",
                        "apply",
                        "--definition",
                        MACHINE,
                        "--role-arn",
                        "arn:aws:iam::111122223333:role/apply")
                .path("stateMachineArn")
                .asText();
        var execution = json(
                        "stepfunctions",
                        "start-execution",
                        "--state-machine-arn",
                        machine,
                        "--name",
                        "one",
                        "--input",
                        "{\"a\":1}")
                .path("executionArn")
                .asText();
        var description = json("stepfunctions", "describe-execution", "--execution-arn", execution);
        while (description.path("status").asText().equals("RUNNING")) {
            description = json("stepfunctions", "describe-execution", "--execution-arn", execution);
        }

        assertThat(description.path("status").asText()).isEqualTo("SUCCEEDED");
        assertThat(description.path("output").asText()).isEqualTo("{\"a\":1}");
        var history = json("stepfunctions", "get-execution-history", "--execution-arn", execution, "--reverse-order");
        assertThat(history.path("events").path(0).path("type").asText()).isEqualTo("ExecutionSucceeded");
        assertThat(json("stepfunctions", "list-executions", "--state-machine-arn", machine)
                        .path("executions"))
                .hasSize(1);
        assertThat(run("stepfunctions", "redrive-execution", "--execution-arn", execution))
                .contains("(ExecutionNotRedrivable) when calling the RedriveExecution operation");
        assertThat(json("sts", "get-caller-identity").path("Account").asText()).isEqualTo("111122223333");
    }

    @Test
    void cli_whenItInvokesAFunction_waitsForTheAnswer() throws Exception {
        // From a file, because the two versions of the CLI read a payload on the command line differently.
        var payload = Files.writeString(folder.resolve("payload.json"), "{\"a\":1}");
        var file = folder.resolve("answer.json");
        var answer =
                json("lambda", "invoke", "--function-name", "echo", "--payload", "fileb://" + payload, file.toString());

        assertThat(answer.path("StatusCode").asInt()).isEqualTo(200);
        assertThat(Files.readString(file)).isEqualTo("{\"a\":1}");
        assertThat(json("lambda", "list-functions")
                        .path("Functions")
                        .path(0)
                        .path("FunctionName")
                        .asText())
                .isEqualTo("echo");
    }

    @Test
    void cli_whenItInvokesAFunctionThatInvokesAnother_waitsForBoth() throws Exception {
        var lambda = LambdaClient.builder()
                .endpointOverride(aws.uri())
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(LambdaService.accessKey("asks"), "local")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
        aws.lambda()
                .register(new FunctionSpec(
                        "asks",
                        512,
                        Duration.ofHours(9),
                        Map.of(),
                        (payload, context) -> lambda.invoke(request ->
                                        request.functionName("echo").payload(SdkBytes.fromByteArray(payload)))
                                .payload()
                                .asByteArray()));
        var payload = Files.writeString(folder.resolve("payload.json"), "{\"a\":2}");
        var file = folder.resolve("answer.json");
        json("lambda", "invoke", "--function-name", "asks", "--payload", "fileb://" + payload, file.toString());

        assertThat(Files.readString(file)).isEqualTo("{\"a\":2}");
    }

    @Test
    void cli_whenItMakesASchedule_itFires() {
        var payloads = new ConcurrentLinkedQueue<String>();
        aws.lambda().register(new FunctionSpec("wakes", 512, Duration.ofHours(1), Map.of(), (payload, context) -> {
            payloads.add(new String(payload, StandardCharsets.UTF_8));
            return payload;
        }));
        var target = Json.object()
                .put("Arn", aws.lambda().arn("wakes"))
                .put("RoleArn", "arn:aws:iam::111122223333:role/a")
                .put("Input", "{\"at\":\"<aws.scheduler.scheduled-time>\"}");
        var created = json(
                "scheduler",
                "create-schedule",
                "--name",
                "keep-alive",
                "--schedule-expression",
                "rate(7 days)",
                "--flexible-time-window",
                "Mode=OFF",
                "--target",
                Json.write(target));
        assertThat(created.path("ScheduleArn").asText())
                .isEqualTo("arn:aws:scheduler:us-east-1:111122223333:schedule/default/keep-alive");

        while (payloads.isEmpty()) {
            Thread.onSpinWait();
        }
        assertThat(payloads.element()).startsWith("{\"at\":\"2026-01-");
        var shown = json("scheduler", "get-schedule", "--name", "keep-alive");
        assertThat(shown.path("ScheduleExpression").asText()).isEqualTo("rate(7 days)");
        assertThat(shown.path("Target").path("Input")).isEqualTo(target.path("Input"));
        assertThat(run("scheduler", "delete-schedule", "--name", "keep-alive")).isEmpty();
        assertThat(run("scheduler", "get-schedule", "--name", "keep-alive"))
                .contains("(ResourceNotFoundException)", "Schedule keep-alive does not exist.");
    }

    @Test
    void cli_whenItReadsSecretsAndParameters_findsThem() {
        json("secretsmanager", "create-secret", "--name", "non-prod/orders", "--secret-string", "{\"key\":\"K\"}");
        assertThat(json("secretsmanager", "get-secret-value", "--secret-id", "non-prod/orders")
                        .path("SecretString")
                        .asText())
                .isEqualTo("{\"key\":\"K\"}");
        assertThat(run("secretsmanager", "get-secret-value", "--secret-id", "nothing"))
                .contains("(ResourceNotFoundException)", "Secrets Manager can't find the specified secret.");
        json("ssm", "put-parameter", "--name", "/fairlead/networks/a", "--type", "String", "--value", "{}");
        assertThat(json("ssm", "get-parameters-by-path", "--path", "/fairlead", "--recursive")
                        .path("Parameters")
                        .path(0)
                        .path("Name")
                        .asText())
                .isEqualTo("/fairlead/networks/a");
    }

    @Test
    void cli_whenItWritesAnItemAndAnObject_readsThemBack() throws Exception {
        run(
                "dynamodb",
                "create-table",
                "--table-name",
                "fairlead",
                "--billing-mode",
                "PAY_PER_REQUEST",
                "--key-schema",
                "AttributeName=pk,KeyType=HASH",
                "--attribute-definitions",
                "AttributeName=pk,AttributeType=S");
        run(
                "dynamodb",
                "put-item",
                "--table-name",
                "fairlead",
                "--item",
                "{\"pk\":{\"S\":\"a\"},\"n\":{\"N\":\"1.0\"}}");
        assertThat(json("dynamodb", "get-item", "--table-name", "fairlead", "--key", "{\"pk\":{\"S\":\"a\"}}")
                        .path("Item"))
                .isEqualTo(Json.parse("{\"pk\":{\"S\":\"a\"},\"n\":{\"N\":\"1\"}}"));

        var document = Files.writeString(folder.resolve("document.json"), "{\"topology\":\"non-prod\"}");
        run("s3api", "create-bucket", "--bucket", "documents");
        run("s3api", "put-bucket-versioning", "--bucket", "documents", "--versioning-configuration", "Status=Enabled");
        var put = json(
                "s3api", "put-object", "--bucket", "documents", "--key", "a/doc.json", "--body", document.toString());
        var got = folder.resolve("got.json");
        var answer = json(
                "s3api",
                "get-object",
                "--bucket",
                "documents",
                "--key",
                "a/doc.json",
                "--version-id",
                put.path("VersionId").asText(),
                got.toString());
        assertThat(answer.path("ETag")).isEqualTo(put.path("ETag"));
        assertThat(Files.readString(got)).isEqualTo("{\"topology\":\"non-prod\"}");
        assertThat(json("s3api", "list-objects-v2", "--bucket", "documents").path("Contents"))
                .hasSize(1);
    }

    @Test
    void cli_whenItPutsEvents_theyArePublished() {
        var answer = json(
                "events",
                "put-events",
                "--entries",
                "[{\"Source\":\"me\",\"DetailType\":\"Tried\",\"Detail\":\"{}\"}]");

        assertThat(answer.path("FailedEntryCount").asInt()).isZero();
        assertThat(aws.events().events()).hasSize(1);
    }

    @Test
    void cli_whenItMakesARule_anEventStartsTheMachine() {
        var role = "arn:aws:iam::111122223333:role/a";
        var machine = json(
                        "stepfunctions",
                        "create-state-machine",
                        "--name",
                        "heard",
                        "--definition",
                        "{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Succeed\"}}}",
                        "--role-arn",
                        role)
                .path("stateMachineArn")
                .asText();
        assertThat(json("events", "put-rule", "--name", "tried", "--event-pattern", "{\"source\":[\"me\"]}")
                        .path("RuleArn")
                        .asText())
                .isEqualTo("arn:aws:events:us-east-1:111122223333:rule/tried");
        assertThat(json(
                                "events",
                                "put-targets",
                                "--rule",
                                "tried",
                                "--targets",
                                "[{\"Id\":\"1\",\"Arn\":\"" + machine + "\",\"RoleArn\":\"" + role
                                        + "\",\"InputPath\":\"$.detail\"}]")
                        .path("FailedEntryCount")
                        .asInt())
                .isZero();
        json("events", "put-events", "--entries", "[{\"Source\":\"me\",\"DetailType\":\"Tried\",\"Detail\":\"{}\"}]");

        var executions = json("stepfunctions", "list-executions", "--state-machine-arn", machine);
        for (var look = 0; look < 50 && executions.path("executions").isEmpty(); look++) {
            executions = json("stepfunctions", "list-executions", "--state-machine-arn", machine);
        }
        assertThat(executions.path("executions")).hasSize(1);
        assertThat(json("events", "list-rules").at("/Rules/0/State").asText()).isEqualTo("ENABLED");
        assertThat(json("events", "list-targets-by-rule", "--rule", "tried").path("Targets"))
                .hasSize(1);
        assertThat(run("events", "delete-rule", "--name", "tried"))
                .contains("Rule can't be deleted since it has targets.");
        json("events", "remove-targets", "--rule", "tried", "--ids", "1");
        assertThat(run("events", "delete-rule", "--name", "tried")).isEmpty();
        assertThat(run("events", "describe-rule", "--name", "tried")).contains("(ResourceNotFoundException)");
    }

    private JsonNode json(String... arguments) {
        return new AwsCli(aws.uri()).json(arguments);
    }

    private String run(String... arguments) {
        return new AwsCli(aws.uri()).run(arguments);
    }
}
