package io.fairlead.local.aws.states.integration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.asl.TaskRunner.Reply;
import io.fairlead.local.aws.states.integration.TimedCalls.Failure;
import io.fairlead.local.aws.wire.AwsError;
import io.fairlead.local.aws.wire.Ids;
import io.fairlead.local.clock.Timer;

/**
 * The optimised integration {@code dynamodb:getItem} and so on. Assumed from AWS's documentation: errors are those of
 * the first SDK for Java, whose base exception is {@code DynamoDB.AmazonDynamoDBException}.
 */
final class DynamoDbTasks implements Integration {
    private final Api dynamoDb;
    private final TimedCalls calls;
    private final SdkMetadata metadata;
    private final Ids ids;

    DynamoDbTasks(Api dynamoDb, TimedCalls calls, SdkMetadata metadata, Ids ids) {
        this.dynamoDb = dynamoDb;
        this.calls = calls;
        this.metadata = metadata;
        this.ids = ids;
    }

    @Override
    public Timer begin(Call call, Reply reply) {
        return calls.begin(call, reply, () -> perform(call), this::failure);
    }

    private ObjectNode perform(Call call) {
        var operation =
                Character.toUpperCase(call.action().charAt(0)) + call.action().substring(1);
        return metadata.json(dynamoDb.call(call.task(), operation, SdkShapes.request(call.arguments(), false)));
    }

    private Failure failure(AwsError error) {
        var name = error.code().equals("ValidationException") ? "AmazonDynamoDBException" : error.code();
        return new Failure(
                "DynamoDB." + name,
                "%s (Service: AmazonDynamoDBv2; Status Code: %d; Error Code: %s; Request ID: %s; Proxy: null)"
                        .formatted(error.text(), error.status(), error.code(), ids.uuid()));
    }
}
