package io.fairlead.local.permission;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.core.json.Json;
import io.fairlead.local.aws.AwsStandIn;
import io.fairlead.local.aws.wire.AwsError;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** What requests to services with JSON APIs need; functions and state machines make them. */
record JsonNeeds(AwsStandIn aws) {
    /** There is no action for transactions: they need what their writes need. */
    private static final Map<String, String> WRITES = Map.of(
            "Put", "PutItem", "Update", "UpdateItem", "Delete", "DeleteItem", "ConditionCheck", "ConditionCheckItem");

    List<NeededPermission> dynamoDb(String operation, JsonNode request) {
        return operation.equals("TransactWriteItems")
                ? StreamSupport.stream(request.path("TransactItems").spliterator(), false)
                        .flatMap(item -> item.properties().stream())
                        .map(write -> table(requireNonNull(WRITES.get(write.getKey())), write.getValue()))
                        .toList()
                : List.of(table(operation, request));
    }

    private NeededPermission table(String operation, JsonNode request) {
        return NeededPermission.of(
                "dynamodb:" + operation,
                aws.account()
                        .arn("dynamodb", "table/" + request.path("TableName").asText()));
    }

    List<NeededPermission> events(String operation, JsonNode request) {
        return StreamSupport.stream(request.path("Entries").spliterator(), false)
                .map(entry -> NeededPermission.of(
                                "events:" + operation,
                                aws.account()
                                        .arn(
                                                "events",
                                                "event-bus/"
                                                        + entry.path("EventBusName")
                                                                .asText("default")))
                        .with("events:source", entry.path("Source").asText())
                        .with("events:detail-type", entry.path("DetailType").asText()))
                .toList();
    }

    List<NeededPermission> systemsManager(String operation, JsonNode request) {
        return List.of(NeededPermission.of(
                "ssm:" + operation,
                aws.account().arn("ssm", "parameter" + request.path("Name").asText())));
    }

    List<NeededPermission> secretsManager(String operation, JsonNode request) {
        var reference = request.path("SecretId").asText(request.path("Name").asText());
        var secret = describe(reference);
        var unknown =
                reference.startsWith("arn:") ? reference : aws.account().arn("secretsmanager", "secret:" + reference);
        var needed = NeededPermission.of(
                        "secretsmanager:" + operation, secret.path("ARN").asText(unknown))
                .with(
                        "secretsmanager:VersionStage",
                        request.path("VersionStage").asText())
                .with(
                        "secretsmanager:RecoveryWindowInDays",
                        request.path("RecoveryWindowInDays").asText())
                .with(
                        "secretsmanager:RotationLambdaARN",
                        request.path("RotationLambdaARN").asText());
        return List.of(tagged(
                "aws:RequestTag/", request.path("Tags"), tagged("aws:ResourceTag/", secret.path("Tags"), needed)));
    }

    private static NeededPermission tagged(String key, JsonNode tags, NeededPermission needed) {
        var result = needed;
        for (var tag : tags) {
            result = result.with(
                    key + tag.path("Key").asText(), tag.path("Value").asText());
        }
        return result;
    }

    /** Of a secret that is gone nobody knows the tags; it counts as ours. */
    private JsonNode describe(String secret) {
        try {
            return aws.secrets().call("DescribeSecret", Json.object().put("SecretId", secret));
        } catch (AwsError absent) {
            return Json.parse("""
                    {"Tags": [{"Key": "fairlead:topology", "Value": "gone"},
                              {"Key": "fairlead:marker", "Value": "fairlead:gone/client-secret/gone"}]}
                    """);
        }
    }
}
