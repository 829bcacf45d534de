package io.fairlead.local.aws.states;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fairlead.local.aws.LocalAws;
import io.fairlead.local.aws.wire.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.InvalidTokenException;
import software.amazon.awssdk.services.sfn.model.TaskTimedOutException;

/** Every kind of resource that our machines name, in the shapes and with the error names that Step Functions gives. */
class IntegrationsTest {
    private final LocalAws world = new LocalAws();
    private final MachineRunner machines = new MachineRunner(world);
    private final SfnClient sfn = machines.sfn();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void lambda_whenInvoked_returnsAnEnvelopeAroundThePayload() {
        world.register("echo", (payload, context) -> payload);

        var output = output("arn:aws:states:::lambda:invoke", """
                {"FunctionName": "arn:aws:lambda:us-east-1:111122223333:function:echo:$LATEST", "Payload": {"a": 1}}""");

        assertThat(Json.parse(output).path("Payload")).isEqualTo(Json.parse("{\"a\":1}"));
        assertThat(Json.parse(output).path("ExecutedVersion").asText()).isEqualTo("$LATEST");
        assertThat(Json.parse(output).path("StatusCode").asInt()).isEqualTo(200);
        assertThat(Json.parse(output)
                        .at("/SdkHttpMetadata/HttpHeaders/Content-Length")
                        .asText())
                .isEqualTo("7");
    }

    @Test
    void lambda_whenThePayloadIsTextOrNothing_reachesTheFunctionAsRecorded() {
        var payloads = new ArrayList<String>();
        world.register("note", (payload, context) -> {
            payloads.add(new String(payload, StandardCharsets.UTF_8));
            return "[]".getBytes(StandardCharsets.UTF_8);
        });

        output("arn:aws:states:::lambda:invoke", "{\"FunctionName\": \"note\", \"Payload\": \"[1, 2]\"}");
        output("arn:aws:states:::lambda:invoke", "{\"FunctionName\": \"note\", \"Payload\": null}");
        output("arn:aws:states:::lambda:invoke", "{\"FunctionName\": \"note\"}");

        assertThat(payloads).containsExactly("[1, 2]", "{}", "{}");
    }

    @Test
    void lambda_whenItThrows_failsWithTheClassOfTheException() {
        world.register("broken", (payload, context) -> {
            throw new NotReady("gateway");
        });

        var failed = run("arn:aws:states:::lambda:invoke", "{\"FunctionName\": \"broken\"}");

        assertThat(failed.error()).isEqualTo("io.fairlead.local.aws.states.IntegrationsTest$NotReady");
        var cause = Json.parse(failed.cause());
        assertThat(cause.path("errorMessage").asText()).isEqualTo("gateway");
        assertThat(cause.path("errorType").asText()).isEqualTo(failed.error());
    }

    @Test
    void lambda_whenItRunsIntoItsTimeOut_failsWithSandboxTimedout() {
        world.register("slow", Duration.ofSeconds(20), (payload, context) -> {
            world.clock.sleep(Duration.ofMinutes(5));
            return payload;
        });

        var failed = run("arn:aws:states:::lambda:invoke", "{\"FunctionName\": \"slow\"}");

        assertThat(failed.error()).isEqualTo("Sandbox.Timedout");
        assertThat(failed.cause()).contains("Task timed out after 20.00 seconds");
    }

    @Test
    void lambda_whenMissing_failsWithTheErrorOfTheService() {
        var failed = run("arn:aws:states:::lambda:invoke", "{\"FunctionName\": \"nobody\"}");

        assertThat(failed.error()).isEqualTo("Lambda.ResourceNotFoundException");
        assertThat(failed.cause())
                .startsWith("Function not found: arn:aws:lambda:us-east-1:111122223333:function:nobody "
                        + "(Service: Lambda, Status Code: 404, Request ID: ");
    }

    @Test
    void function_whenNamedByItsArn_returnsItsResultAlone() {
        world.register("echo", (payload, context) -> payload);

        assertThat(output("arn:aws:lambda:us-east-1:111122223333:function:echo", "{\"a\": 1}"))
                .isEqualTo("{\"a\":1}");
    }

    @Test
    void putEvents_whenAccepted_addsTheExecutionToTheResources() {
        var machine = machines.createTask("announce", "arn:aws:states:::events:putEvents", """
                {"Entries": [{"Source": "fairlead", "DetailType": "Topology Applied", "Detail": {"data": {"changes": 3}}}]}""");

        var execution = machines.run(machine, "{}");

        var output = Json.parse(execution.output());
        assertThat(output.path("FailedEntryCount").asInt()).isZero();
        var event = world.aws.events().events().stream()
                .filter(each -> each.source().equals("fairlead"))
                .findFirst()
                .orElseThrow();
        assertThat(event.detail().at("/data/changes").asInt()).isEqualTo(3);
        assertThat(event.resources()).containsExactly(execution.executionArn(), machine);
        assertThat(output.at("/Entries/0/EventId").asText()).isEqualTo(event.id());
    }

    @Test
    void putEvents_whenAnEntryIsRefused_fails() {
        var failed = run("arn:aws:states:::events:putEvents", """
                {"Entries": [{"Source": "aws.mine", "DetailType": "x", "Detail": {}}]}""");

        assertThat(failed.error()).isEqualTo("EventBridge.FailedEntry");
        assertThat(failed.cause()).contains("NotAuthorizedForSourceException");
    }

    @Test
    void dynamoDb_whenTheConditionFails_hasTheNameOfItsIntegration() {
        createTable();
        var put = """
                {"TableName": "fairlead", "Item": {"pk": {"S": "lease"}}, "ConditionExpression": "attribute_not_exists(pk)"}""";

        assertThat(Json.parse(output("arn:aws:states:::dynamodb:putItem", put)).at("/SdkHttpMetadata/HttpStatusCode"))
                .isEqualTo(Json.parse("200"));
        assertThat(run("arn:aws:states:::dynamodb:putItem", put).error())
                .isEqualTo("DynamoDB.ConditionalCheckFailedException");
        var bySdk = run("arn:aws:states:::aws-sdk:dynamodb:putItem", put);
        assertThat(bySdk.error()).isEqualTo("DynamoDb.ConditionalCheckFailedException");
        assertThat(bySdk.cause())
                .startsWith("The conditional request failed (Service: DynamoDb, Status Code: 400, Request ID: ");
        assertThat(output("arn:aws:states:::aws-sdk:dynamodb:getItem", """
                {"TableName": "fairlead", "Key": {"pk": {"S": "lease"}}}"""))
                .isEqualTo("{\"Item\":{\"pk\":{\"S\":\"lease\"}}}");
    }

    @Test
    void sdk_whenAParameterIsInvalid_failsAsRecorded() {
        createTable();

        var noItem = run("arn:aws:states:::aws-sdk:dynamodb:putItem", "{\"TableName\": \"fairlead\", \"Item\": null}");
        assertThat(noItem.error()).isEqualTo("DynamoDb.DynamoDbException");
        assertThat(noItem.cause())
                .startsWith("1 validation error detected: Value null at 'item' failed to satisfy constraint: "
                        + "Member must not be null (Service: DynamoDb, Status Code: 400");
        var badName = run("arn:aws:states:::aws-sdk:secretsmanager:createSecret", """
                {"Name": "Invalid Name", "SecretString": "HelloWorld"}""");
        assertThat(badName.error()).isEqualTo("SecretsManager.SecretsManagerException");
        var noToken = run("arn:aws:states:::aws-sdk:sfn:sendTaskSuccess", """
                {"TaskToken": "NoSuchTaskToken", "Output": "\\"x\\""}""");
        assertThat(noToken.error()).isEqualTo("Sfn.InvalidTokenException");
        assertThat(noToken.cause()).startsWith("Invalid Token: 'Invalid token' (Service: Sfn, Status Code: 400");
    }

    @Test
    void sfn_whenDescribed_speaksPascalCaseAndIsoTimes() {
        var machine = machines.create("pass", """
                {"StartAt": "Pass", "States": {"Pass": {"Type": "Pass", "End": true}}}""");
        var execution = machines.run(machine, "{\"a\":1}");

        var output = Json.parse(output(
                "arn:aws:states:::aws-sdk:sfn:describeExecution",
                "{\"ExecutionArn\": \"" + execution.executionArn() + "\"}"));

        assertThat(output.path("Status").asText()).isEqualTo("SUCCEEDED");
        assertThat(output.path("Input").asText()).isEqualTo("{\"a\":1}");
        assertThat(output.path("StartDate").asText()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(run("arn:aws:states:::aws-sdk:sfn:describeExecution", """
                        {"ExecutionArn": "arn:aws:states:us-east-1:111122223333:execution:pass:none"}""").error())
                .isEqualTo("Sfn.ExecutionDoesNotExistException");
    }

    @Test
    void startExecution_whenSynchronous_waitsAndReturnsTheOutputAsJson() {
        var child = machines.create("child", """
                {"QueryLanguage": "JSONata", "StartAt": "Wait", "States": {"Wait": {"Type": "Wait", "Seconds": 30, "Next": "Answer"},
                 "Answer": {"Type": "Pass", "Output": {"sum": "{% $states.input.a + 1 %}"}, "End": true}}}""");

        var output = Json.parse(output("arn:aws:states:::states:startExecution.sync:2", """
                {"StateMachineArn": "%s", "Input": {"a": 1}}""".formatted(child)));

        assertThat(output.path("Status").asText()).isEqualTo("SUCCEEDED");
        assertThat(output.at("/Output/sum").asInt()).isEqualTo(2);
        var asText = Json.parse(output("arn:aws:states:::states:startExecution.sync", """
                {"StateMachineArn": "%s", "Input": {"a": 2}}""".formatted(child)));
        assertThat(asText.path("Output").asText()).isEqualTo("{\"sum\":3}");
        var resources = world.aws.stepFunctions().executions().stream()
                .map(execution -> execution.history().get(2).path("taskScheduledEventDetails"))
                .filter(details -> details.path("resourceType").asText().equals("states"))
                .map(details -> details.path("resource").asText());
        assertThat(resources).containsExactly("startExecution.sync:2", "startExecution.sync");
    }

    @Test
    void startExecution_whenTheChildFails_failsWithItsDescription() {
        var child = machines.create("child", """
                {"StartAt": "Fail", "States": {"Fail": {"Type": "Fail", "Error": "SomeFailure", "Cause": "x"}}}""");

        var failed = run("arn:aws:states:::states:startExecution.sync:2", """
                {"StateMachineArn": "%s"}""".formatted(child));

        assertThat(failed.error()).isEqualTo("States.TaskFailed");
        assertThat(Json.parse(failed.cause()).path("Error").asText()).isEqualTo("SomeFailure");
    }

    @Test
    void startExecution_whenTheParentIsStopped_stopsTheChild() {
        var child = machines.create("child", """
                {"StartAt": "Wait", "States": {"Wait": {"Type": "Wait", "Seconds": 3600, "End": true}}}""");
        var parent = machines.start(
                machines.createTask("parent", "arn:aws:states:::states:startExecution.sync:2", """
                        {"StateMachineArn": "%s"}""".formatted(child)),
                "{}");
        world.advance(Duration.ofMinutes(1));
        sfn.stopExecution(request -> request.executionArn(parent));

        assertThat(sfn.listExecutions(request -> request.stateMachineArn(child)).executions())
                .extracting(each -> each.status())
                .containsExactly(ExecutionStatus.ABORTED);
    }

    @Test
    void token_whenReturned_endsTheTaskOnce() {
        var tokens = new ArrayList<String>();
        world.register("ask", (payload, context) -> {
            tokens.add(Json.parse(payload).path("token").asText());
            return "{}".getBytes(StandardCharsets.UTF_8);
        });
        var execution = machines.start(
                machines.createTask("ask", "arn:aws:states:::lambda:invoke.waitForTaskToken", """
                        {"FunctionName": "ask", "Payload": {"token": "{% $states.context.Task.Token %}"}}"""), "{}");
        world.advance(Duration.ofHours(1));
        assertThat(machines.describe(execution).status()).isEqualTo(ExecutionStatus.RUNNING);

        sfn.sendTaskHeartbeat(request -> request.taskToken(tokens.get(0)));
        sfn.sendTaskSuccess(request -> request.taskToken(tokens.get(0)).output("{\"approved\":true}"));
        world.advance(Duration.ofSeconds(1));

        assertThat(machines.describe(execution).output()).isEqualTo("{\"approved\":true}");
        assertThatThrownBy(() -> sfn.sendTaskFailure(request -> request.taskToken(tokens.get(0))))
                .isInstanceOf(TaskTimedOutException.class);
        assertThatThrownBy(() -> sfn.sendTaskHeartbeat(request -> request.taskToken("unknown")))
                .isInstanceOf(InvalidTokenException.class);
    }

    private DescribeExecutionResponse run(String resource, String arguments) {
        var machine = machines.createTask(
                "task-" + world.aws.stepFunctions().executions().size(), resource, arguments);
        return machines.run(machine, "{}");
    }

    private String output(String resource, String arguments) {
        var execution = run(resource, arguments);
        assertThat(List.of(execution.statusAsString(), String.valueOf(execution.cause())))
                .containsExactly("SUCCEEDED", "null");
        return execution.output();
    }

    private void createTable() {
        world.client(DynamoDbClient.builder())
                .createTable(request -> request.tableName("fairlead")
                        .keySchema(KeySchemaElement.builder()
                                .attributeName("pk")
                                .keyType(KeyType.HASH)
                                .build())
                        .attributeDefinitions(AttributeDefinition.builder()
                                .attributeName("pk")
                                .attributeType(ScalarAttributeType.S)
                                .build()));
    }

    /** A nested class, whose name has a dollar sign, as AWS reports it. */
    static final class NotReady extends RuntimeException {
        NotReady(String message) {
            super(message);
        }
    }
}
