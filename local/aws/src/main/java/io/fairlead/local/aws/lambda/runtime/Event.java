package io.fairlead.local.aws.lambda.runtime;

import io.fairlead.local.aws.lambda.InvocationContext;
import java.time.Instant;

/**
 * What a process is asked.
 *
 * @param deadline in the machine's time, which is the only one that the process knows
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Event(InvocationContext context, byte[] payload, Instant deadline) {}
