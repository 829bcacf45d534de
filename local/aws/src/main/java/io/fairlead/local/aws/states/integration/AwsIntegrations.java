package io.fairlead.local.aws.states.integration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.asl.Execution;
import io.fairlead.local.asl.TaskRunner;
import io.fairlead.local.aws.lambda.LambdaService;
import io.fairlead.local.aws.wire.Ids;
import io.fairlead.local.clock.ServiceTimes;
import io.fairlead.local.clock.WorldClock;
import java.util.LinkedHashMap;
import java.util.function.Function;

/**
 * The services that tasks can reach.
 *
 * @param lambda functions
 * @param dynamoDb the JSON API of DynamoDB
 * @param secretsManager the JSON API of Secrets Manager
 * @param ssm the JSON API of Systems Manager
 * @param events the JSON API of EventBridge
 * @param stepFunctions the JSON API of Step Functions itself
 * @param starter what StartExecution does, for tasks that wait for the end
 */
public record AwsIntegrations(
        LambdaService lambda,
        Api dynamoDb,
        Api secretsManager,
        Api ssm,
        Api events,
        Api stepFunctions,
        Function<ObjectNode, Execution> starter) {
    /** The table of all resources. */
    public TaskRunner runner(WorldClock clock, ServiceTimes times, Ids ids) {
        var duration = times.of("aws.states.integration");
        var calls = new TimedCalls(clock, duration);
        var metadata = new SdkMetadata(clock, ids);
        var functions = new LambdaTasks(clock, lambda, ids);
        var table = new LinkedHashMap<String, Integration>();
        table.put("lambda", functions::invoke);
        table.put("lambda:function", functions::direct);
        table.put("states", new ExecutionTasks(clock, duration, starter::apply, metadata, ids));
        table.put("dynamodb", new DynamoDbTasks(dynamoDb, calls, metadata, ids));
        table.put("events", new EventTasks(events, calls, metadata, ids));
        table.put("aws-sdk:dynamodb", new SdkTasks("DynamoDb", dynamoDb, false, calls, ids));
        table.put("aws-sdk:secretsmanager", new SdkTasks("SecretsManager", secretsManager, false, calls, ids));
        table.put("aws-sdk:ssm", new SdkTasks("Ssm", ssm, false, calls, ids));
        table.put("aws-sdk:eventbridge", new SdkTasks("EventBridge", events, false, calls, ids));
        table.put("aws-sdk:sfn", new SdkTasks("Sfn", stepFunctions, true, calls, ids));
        return new Integrations(clock, table);
    }
}
