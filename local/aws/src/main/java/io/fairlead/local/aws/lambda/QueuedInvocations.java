package io.fairlead.local.aws.lambda;

import io.fairlead.local.aws.lambda.Outcome.Failed;
import io.fairlead.local.aws.wire.AwsError;
import io.fairlead.local.clock.WorldClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Asynchronous invocations: accepted at once, delivered from a queue, again and again while Lambda itself refuses them. */
final class QueuedInvocations {
    /** An invocation whose code fails is tried twice more, after one minute and two (AWS's default). */
    private static final List<Duration> AFTER_FAILURE = List.of(Duration.ofMinutes(1), Duration.ofMinutes(2));
    /** What is throttled or fails in the service goes back to the queue, for up to six hours, after one second to five minutes. */
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final Duration MAXIMUM_AGE = Duration.ofHours(6);

    private final WorldClock clock;
    private final Delivery delivery;

    /** A synchronous invocation. */
    @FunctionalInterface
    interface Delivery {
        void invoke(String function, byte[] payload, Consumer<Outcome> reply) throws AwsError;
    }

    QueuedInvocations(WorldClock clock, Delivery delivery) {
        this.clock = clock;
        this.delivery = delivery;
    }

    void add(String function, byte[] payload) {
        new Queued(function, payload, clock.instant()).deliver(0, FIRST_PAUSE);
    }

    /** One event in the queue. */
    private final class Queued {
        private final String function;
        private final byte[] payload;
        private final Instant since;

        Queued(String function, byte[] payload, Instant since) {
            this.function = function;
            this.payload = payload;
            this.since = since;
        }

        void deliver(int failures, Duration pause) {
            try {
                delivery.invoke(function, payload, outcome -> ended(outcome, failures));
            } catch (AwsError refused) {
                if (isPassing(refused) && clock.instant().isBefore(since.plus(MAXIMUM_AGE))) {
                    later(pause, failures, doubled(pause));
                }
            }
        }

        private void ended(Outcome outcome, int failures) {
            if (outcome instanceof Failed && failures < AFTER_FAILURE.size()) {
                later(AFTER_FAILURE.get(failures), failures + 1, FIRST_PAUSE);
            }
        }

        private void later(Duration delay, int failures, Duration pause) {
            clock.schedule(delay, () -> clock.exclusively(() -> deliver(failures, pause)));
        }
    }

    /** Assumed: 409 too, since the function is Pending and will be Active. */
    private static boolean isPassing(AwsError refused) {
        return refused.status() == 429 || refused.status() == 409 || refused.status() >= 500;
    }

    private static Duration doubled(Duration pause) {
        var twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }
}
