package io.fairlead.local.aws.lambda;

import java.time.Duration;
import java.util.Map;

/**
 * One function.
 *
 * @param name in its ARN
 * @param memoryMegabytes only shown
 * @param timeout after which an invocation fails with {@code Sandbox.Timedout}
 * @param environment only shown here: the code was built with it
 * @param code what runs
 */
public record FunctionSpec(
        String name, int memoryMegabytes, Duration timeout, Map<String, String> environment, LocalFunction code) {
    public FunctionSpec {
        environment = Map.copyOf(environment);
    }
}
