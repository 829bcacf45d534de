package io.fairlead.local.aws.states.integration;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.local.asl.TaskRunner.Task;

/**
 * A task with its resource taken apart.
 *
 * @param service such as {@code lambda} or {@code aws-sdk:dynamodb}
 * @param action such as {@code invoke}
 * @param pattern when the task is over
 * @param task as the execution asks for it
 */
public record Call(String service, String action, Pattern pattern, Task task) {
    private static final String PREFIX = "arn:aws:states:::";

    /** When a task is over. */
    public enum Pattern {
        /** When the service has answered. */
        RESPONSE,
        /** When somebody returns the token. */
        TASK_TOKEN,
        /** When the execution that was started has ended. */
        SYNC,
        /** The same, with its output as JSON instead of text. */
        SYNC_PARSED
    }

    /** Takes a resource apart; a function's ARN is the service {@code lambda:function}. */
    static Call of(Task task) {
        var resource = task.resource();
        if (!resource.startsWith(PREFIX)) {
            return new Call("lambda:function", resource, Pattern.RESPONSE, task);
        }
        var rest = resource.substring(PREFIX.length());
        var pattern = pattern(rest);
        var plain = rest.replace(".waitForTaskToken", "").replace(".sync:2", "").replace(".sync", "");
        var colon = plain.lastIndexOf(':');
        return new Call(plain.substring(0, Math.max(0, colon)), plain.substring(colon + 1), pattern, task);
    }

    /** What the state passes to the service. */
    public JsonNode arguments() {
        return task.arguments();
    }

    private static Pattern pattern(String resource) {
        if (resource.endsWith(".waitForTaskToken")) {
            return Pattern.TASK_TOKEN;
        }
        if (resource.endsWith(".sync:2")) {
            return Pattern.SYNC_PARSED;
        }
        return resource.endsWith(".sync") ? Pattern.SYNC : Pattern.RESPONSE;
    }
}
