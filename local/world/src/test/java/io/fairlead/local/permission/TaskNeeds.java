package io.fairlead.local.permission;

import io.fairlead.local.asl.TaskRunner.Task;
import io.fairlead.local.aws.AwsStandIn;
import java.util.List;

/** What the tasks of state machines need, with their arguments evaluated. */
record TaskNeeds(AwsStandIn aws) {
    List<NeededPermission> of(Task task) {
        var json = new JsonNeeds(aws);
        var api = task.resource().replaceFirst("^arn:aws:states:::", "").replaceFirst("\\.waitForTaskToken$", "");
        return switch (api) {
            case "lambda:invoke" -> List.of(invoke(task));
            case "dynamodb:getItem" -> json.dynamoDb("GetItem", task.arguments());
            case "dynamodb:updateItem" -> json.dynamoDb("UpdateItem", task.arguments());
            case "dynamodb:deleteItem" -> json.dynamoDb("DeleteItem", task.arguments());
            case "events:putEvents" -> json.events("PutEvents", task.arguments());
            case "aws-sdk:sfn:describeExecution" -> List.of(execution("states:DescribeExecution", task));
            case "aws-sdk:sfn:getExecutionHistory" -> List.of(execution("states:GetExecutionHistory", task));
            default -> throw RequestNeeds.unknown("a state machine", task.resource());
        };
    }

    private NeededPermission invoke(Task task) {
        var function = task.arguments().path("FunctionName").asText();
        return NeededPermission.of(
                "lambda:InvokeFunction",
                function.startsWith("arn:") ? function : aws.lambda().arn(function));
    }

    private static NeededPermission execution(String action, Task task) {
        return NeededPermission.of(action, task.arguments().path("ExecutionArn").asText());
    }
}
