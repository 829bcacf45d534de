package io.fairlead.local.aws.lambda;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One function.
 *
 * @param name in its ARN
 * @param memoryMegabytes only shown
 * @param timeout after which an invocation fails with {@code Sandbox.Timedout}
 * @param environment only shown here: the code was built with it
 * @param vpcId the VPC it is connected to, null for none; a function in a VPC falls idle
 * @param code what runs
 */
public record FunctionSpec(
        String name,
        int memoryMegabytes,
        Duration timeout,
        Map<String, String> environment,
        @Nullable String vpcId,
        LocalFunction code) {
    public FunctionSpec {
        environment = Map.copyOf(environment);
    }

    /** A function outside of any VPC. */
    public FunctionSpec(
            String name, int memoryMegabytes, Duration timeout, Map<String, String> environment, LocalFunction code) {
        this(name, memoryMegabytes, timeout, environment, null, code);
    }
}
