package io.fairlead.local.aws.states;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.asl.Execution;
import io.fairlead.local.asl.TaskRunner;
import io.fairlead.local.aws.wire.AwsError;
import io.fairlead.local.aws.wire.Json;
import io.fairlead.local.clock.Timer;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiPredicate;

/** SendTaskSuccess, SendTaskFailure, SendTaskHeartbeat: each token is remembered with the execution that waits for it. */
final class TaskTokens implements TaskRunner {
    private final TaskRunner tasks;
    private final Executions executions;
    private final Map<String, String> executionByToken = new HashMap<>();

    TaskTokens(TaskRunner tasks, Executions executions) {
        this.tasks = tasks;
        this.executions = executions;
    }

    @Override
    public Timer begin(Task task, Reply reply) {
        if (task.token() != null) {
            executionByToken.put(task.token(), task.executionArn());
        }
        return tasks.begin(task, reply);
    }

    ObjectNode succeed(ObjectNode request) {
        var output = Json.text(request, "output", "");
        try {
            Json.parse(output);
        } catch (IllegalArgumentException e) {
            throw AwsError.of("InvalidOutput", "Invalid Output: '" + e.getMessage() + "'");
        }
        return deliver(request, (execution, token) -> execution.sendTaskSuccess(token, output));
    }

    ObjectNode fail(ObjectNode request) {
        var error = Json.text(request, "error");
        var cause = Json.text(request, "cause");
        return deliver(request, (execution, token) -> execution.sendTaskFailure(token, error, cause));
    }

    ObjectNode heartbeat(ObjectNode request) {
        return deliver(request, Execution::sendHeartbeat);
    }

    private ObjectNode deliver(ObjectNode request, BiPredicate<Execution, String> message) {
        var token = Json.text(request, "taskToken", "");
        var arn = executionByToken.get(token);
        if (arn == null) {
            throw AwsError.of("InvalidToken", "Invalid Token: 'Invalid token'");
        }
        if (!message.test(executions.of(arn), token)) {
            throw AwsError.of("TaskTimedOut", "Task Timed Out: 'Provided task does not exist anymore'");
        }
        return Json.object();
    }
}
