package io.fairlead.local.aws.lambda;

import java.time.Instant;

/**
 * What the Lambda runtime tells a function about the invocation.
 *
 * @param requestId of this invocation
 * @param deadline when the function will be stopped, in the world's time
 * @param functionName without version
 * @param functionArn without version
 * @param memoryMegabytes of the function
 */
public record InvocationContext(
        String requestId, Instant deadline, String functionName, String functionArn, int memoryMegabytes) {}
