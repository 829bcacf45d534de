package io.fairlead.local.aws.scheduler;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.aws.wire.Json;
import io.fairlead.local.aws.wire.JsonOperation;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.BiConsumer;

/**
 * Where firings go.
 *
 * @param startExecution of Step Functions
 * @param invokeLater takes a function's ARN and a payload
 */
public record Destinations(JsonOperation startExecution, BiConsumer<String, byte[]> invokeLater) {
    /** Refuses with the error of whoever is called. */
    void send(Target target, String input) {
        switch (target.kind()) {
            // Assumed: without a name, so that each delivery starts an execution of its own.
            case STATE_MACHINE ->
                startExecution.perform(
                        Json.object().put("stateMachineArn", target.arn()).put("input", input));
            case START_EXECUTION -> startExecution.perform(request(input));
            case FUNCTION -> invokeLater.accept(target.arn(), input.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Universal targets name the members as the SDK's classes do, with a capital. */
    private static ObjectNode request(String input) {
        var request = Json.object();
        Json.parse(input)
                .properties()
                .forEach(member -> request.set(
                        member.getKey().substring(0, 1).toLowerCase(Locale.ROOT)
                                + member.getKey().substring(1),
                        member.getValue()));
        return request;
    }
}
