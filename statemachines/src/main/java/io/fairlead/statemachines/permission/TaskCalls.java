package io.fairlead.statemachines.permission;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.core.permission.AwsCall;
import io.fairlead.core.permission.Condition;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** What each integration needs that the machines use. */
final class TaskCalls {
    private static final String FUNCTIONS = "arn:${Partition}:lambda:${Region}:${Account}:function:${Prefix}-";

    /** The functions that definitions name; what an expression names is one of a place. */
    private static final Map<String, String> NAMED =
            Map.of("${PlannerFunction}", "planner", "${NetworkFunction}", "network");

    private static final Map<String, Function<JsonNode, List<AwsCall>>> TABLE = Map.of(
            "lambda:invoke", TaskCalls::invoke,
            "dynamodb:getItem", table("GetItem"),
            "dynamodb:updateItem", table("UpdateItem"),
            "dynamodb:deleteItem", table("DeleteItem"),
            "events:putEvents", TaskCalls::putEvents,
            "aws-sdk:sfn:describeExecution", executions("DescribeExecution"),
            "aws-sdk:sfn:getExecutionHistory", executions("GetExecutionHistory"));

    private TaskCalls() {}

    static List<AwsCall> of(Tasks.Task task) {
        var calls = TABLE.get(task.api());
        if (calls == null) {
            throw new IllegalArgumentException("nobody knows what " + task.api() + " of \"" + task.state()
                    + "\" needs in IAM: look it up in the service authorization reference and add it here");
        }
        return calls.apply(task.arguments());
    }

    private static List<AwsCall> invoke(JsonNode arguments) {
        var function = arguments.path("FunctionName").asText();
        var named = NAMED.get(function);
        return named == null
                ? List.of(AwsCall.toAll(
                        "lambda:InvokeFunction",
                        "the plan names the function of the place that a resource belongs to",
                        FUNCTIONS + "control",
                        FUNCTIONS + "network",
                        FUNCTIONS + "network-*",
                        FUNCTIONS + "kafka-*"))
                : List.of(AwsCall.to("lambda:InvokeFunction", FUNCTIONS + named));
    }

    private static Function<JsonNode, List<AwsCall>> table(String operation) {
        return arguments -> List.of(
                AwsCall.to("dynamodb:" + operation, "arn:${Partition}:dynamodb:${Region}:${Account}:table/${Table}"));
    }

    private static List<AwsCall> putEvents(JsonNode arguments) {
        return StreamSupport.stream(arguments.path("Entries").spliterator(), false)
                .map(entry -> AwsCall.to(
                                "events:PutEvents",
                                "arn:${Partition}:events:${Region}:${Account}:event-bus/${EventBus}")
                        .when(Condition.equal(
                                "events:source", entry.path("Source").asText()))
                        .when(Condition.equal(
                                "events:detail-type", entry.path("DetailType").asText())))
                .toList();
    }

    private static Function<JsonNode, List<AwsCall>> executions(String operation) {
        return arguments -> List.of(AwsCall.toAll(
                "states:" + operation,
                "executions have names of their own, and those that hold a lease are of any machine of ours",
                "arn:${Partition}:states:${Region}:${Account}:execution:${Prefix}-*:*"));
    }
}
