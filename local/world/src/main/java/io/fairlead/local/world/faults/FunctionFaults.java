package io.fairlead.local.world.faults;

import io.fairlead.local.aws.lambda.Interference;
import io.fairlead.local.aws.lambda.InvocationContext;
import io.fairlead.local.aws.wire.AwsError;
import io.fairlead.local.world.faults.Invocations.Run;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;

/** Faults of invocations: some while they are delivered, the others while their code runs. */
final class FunctionFaults implements Interference {
    private static final Set<Effect> AT_THE_DOOR =
            EnumSet.of(Effect.THROTTLE, Effect.STATUS, Effect.TIMEOUT_BEFORE, Effect.DUPLICATE);
    private static final Set<Effect> INSIDE = EnumSet.complementOf(EnumSet.copyOf(AT_THE_DOOR));

    private final Faults faults;

    FunctionFaults(Faults faults) {
        this.faults = faults;
    }

    @Override
    public int deliveries(String function, byte[] payload) {
        var call = call(function, payload);
        faults.watched(call);
        var what = faults.hit(call, AT_THE_DOOR);
        return what.isEmpty() ? 1 : deliveries(what.get());
    }

    private static int deliveries(What what) {
        return switch (what.effect()) {
            case THROTTLE -> throw AwsRefusals.throttled("lambda");
            case STATUS -> throw AwsRefusals.failed("lambda", what.status());
            case TIMEOUT_BEFORE ->
                throw AwsError.of(500, "SdkClientException", "Unable to execute HTTP request: Read timed out");
            default -> 2;
        };
    }

    /** Decides at the start of the code how the invocation will end. */
    static void befall(Faults faults, Run run, InvocationContext context, byte[] payload) {
        faults.hit(call(context.functionName(), payload), INSIDE).ifPresent(what -> {
            switch (what.effect()) {
                case CRASH_BEFORE -> run.dies(Ending.EXITED);
                case CRASH_AFTER -> run.willEnd(Ending.EXITED);
                case FUNCTION_TIMEOUT -> run.willEnd(Ending.HANGING);
                case OUT_OF_MEMORY -> run.willEnd(Ending.OUT_OF_MEMORY);
                case TIMEOUT_AFTER -> run.willEnd(Ending.ANSWER_LOST);
                default -> {
                    // Happens at the door.
                }
            }
        });
    }

    @Override
    public Ending ending(InvocationContext context) {
        return faults.invocations().ending(context.requestId());
    }

    @Override
    public void timedOut(InvocationContext context) {
        faults.invocations().timedOut(context.requestId());
    }

    private static Call call(String function, byte[] payload) {
        return new Call(
                Where.LAMBDA,
                function,
                function,
                new String(payload, StandardCharsets.UTF_8),
                Invocations.describe(function, payload));
    }
}
