package io.fairlead.local.aws.states.integration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.asl.TaskRunner.Reply;
import io.fairlead.local.aws.wire.AwsError;
import io.fairlead.local.clock.Timer;
import io.fairlead.local.clock.WorldClock;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;

/** Calls of services that answer at once: the effect and the answer come after the modelled time of an integration. */
final class TimedCalls {
    private final WorldClock clock;
    private final Duration duration;

    TimedCalls(WorldClock clock, Duration duration) {
        this.clock = clock;
        this.duration = duration;
    }

    /** An error as Step Functions reports it. */
    record Failure(String error, String cause) {}

    Timer begin(Call call, Reply reply, Supplier<ObjectNode> action, Function<AwsError, Failure> errors) {
        return clock.schedule(duration, () -> clock.exclusively(() -> answer(call, reply, action, errors)));
    }

    private static void answer(
            Call call, Reply reply, Supplier<ObjectNode> action, Function<AwsError, Failure> errors) {
        ObjectNode result;
        try {
            result = action.get();
        } catch (AwsError refused) {
            var failure = errors.apply(refused);
            reply.failed(failure.error(), failure.cause());
            return;
        }
        if (call.pattern() == Call.Pattern.TASK_TOKEN) {
            reply.submitted(result);
        } else {
            reply.succeeded(result);
        }
    }
}
