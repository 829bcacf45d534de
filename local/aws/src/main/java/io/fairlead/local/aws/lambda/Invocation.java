package io.fairlead.local.aws.lambda;

import io.fairlead.local.aws.lambda.Interference.Ending;
import io.fairlead.local.aws.lambda.Outcome.Failed;
import io.fairlead.local.aws.lambda.Outcome.Returned;
import io.fairlead.local.clock.Timer;
import io.fairlead.local.clock.WorldClock;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One run of a function, from its start to the delivery of its outcome. */
final class Invocation {
    private final WorldClock clock;
    private final FunctionSpec spec;
    private final InvocationContext context;
    private final byte[] payload;
    private final Duration duration;
    private final Interference interference;
    private final Callers callers;
    private final Consumer<Outcome> reply;
    private @Nullable Timer timeout;
    private boolean delivered;

    Invocation(
            WorldClock clock,
            FunctionSpec spec,
            InvocationContext context,
            byte[] payload,
            Duration duration,
            Interference interference,
            Callers callers,
            Consumer<Outcome> reply) {
        this.clock = clock;
        this.spec = spec;
        this.context = context;
        this.payload = payload;
        this.duration = duration;
        this.interference = interference;
        this.callers = callers;
        this.reply = reply;
    }

    void begin() {
        clock.schedule(Duration.ZERO, this::run);
        timeout = clock.schedule(spec.timeout(), () -> clock.exclusively(this::timedOut));
    }

    private void run() {
        var result = perform();
        var ending = clock.exclusively(() -> interference.ending(context));
        if (result == null || ending == Ending.HANGING) {
            return; // until the time-out
        }
        var outcome = ended(ending, result);
        // Cancelled here and not after the modelled duration: with a fast wall clock the code itself seems to take
        // long.
        clock.exclusively(this::cancelTimeout);
        clock.sleep(duration);
        clock.exclusively(() -> deliver(outcome));
    }

    /** Null when the code was stopped before it had an answer. */
    private @Nullable Outcome perform() {
        var self = Objects.requireNonNull(clock.activity());
        clock.exclusively(() -> callers.began(self, spec.name()));
        try {
            return new Returned(context.requestId(), spec.code().invoke(payload, context));
        } catch (NeverAnswered stopped) {
            return null;
        } catch (ReportedError reported) {
            return new Failed(context.requestId(), reported.type(), reported.payload());
        } catch (Throwable thrown) { // the runtime reports whatever the code throws, errors included
            return new Failed(context.requestId(), thrown.getClass().getName(), ErrorPayload.of(thrown));
        } finally {
            clock.exclusively(() -> callers.ended(self));
        }
    }

    private Outcome ended(Ending ending, Outcome result) {
        return switch (ending) {
            case AS_IT_IS, HANGING -> result;
            case EXITED ->
                new Failed(context.requestId(), "Runtime.ExitError", ErrorPayload.exited(context.requestId(), 1));
            // Assumed: Step Functions' name for a failure without an error type, see aws.md.
            case OUT_OF_MEMORY ->
                new Failed(context.requestId(), "Lambda.Unknown", ErrorPayload.outOfMemory(context.requestId()));
            case ANSWER_LOST -> new Failed(context.requestId(), Failed.UNANSWERED, ErrorPayload.unanswered());
        };
    }

    /** The caller hears of it at once. AWS stops the code as well; a thread cannot be stopped, so its later effects remain. */
    private void timedOut() {
        interference.timedOut(context);
        deliver(new Failed(context.requestId(), "Sandbox.Timedout", ErrorPayload.timedOut(context.requestId(), spec)));
    }

    private void cancelTimeout() {
        if (timeout != null) {
            timeout.cancel();
        }
    }

    private void deliver(Outcome outcome) {
        if (!delivered) {
            delivered = true;
            reply.accept(outcome);
        }
    }
}
