package io.fairlead.local.world.faults;

import io.fairlead.local.aws.lambda.Interference.Ending;
import io.fairlead.local.confluent.http.Answer;
import io.fairlead.local.confluent.http.Incoming;
import io.fairlead.local.confluent.http.Interference;
import io.fairlead.local.confluent.http.Refusals;
import java.time.Duration;

/** Faults of calls to Confluent Cloud, and of TLS to its data plane. */
final class ConfluentFaults implements Interference {
    /** Ten times as long as lists usually lag, and shorter than the patience that the design has with them. */
    private static final Duration STALE = Duration.ofSeconds(20);

    private final Faults faults;

    ConfluentFaults(Faults faults) {
        this.faults = faults;
    }

    @Override
    public Verdict verdict(Occasion occasion) {
        if (faults.invocations().isGone()) {
            return Verdict.answered(Answer.CLOSED);
        }
        var sent = occasion.incoming();
        var call = faults.call(Where.CONFLUENT, occasion.operation(), sent.method() + " " + sent.path(), text(sent));
        return faults.hit(call)
                .map(what -> verdict(what, occasion.service(), sent))
                .orElse(Verdict.FREE);
    }

    private Verdict verdict(What what, String service, Incoming sent) {
        return switch (what.effect()) {
            case THROTTLE ->
                Verdict.answered(what.time()
                        .map(reset -> Refusals.throttled(service, reset.toSeconds()))
                        .orElseGet(() -> Refusals.throttled(service)));
            case STATUS -> Verdict.answered(Refusals.failed(service, what.status()));
            case ECHO -> Verdict.answered(Refusals.failed(service, 500, "cannot work on " + quote(sent)));
            case CONFLICT -> Verdict.answered(Refusals.conflict(service));
            case STALE_LIST -> Verdict.stale(what.time().orElse(STALE));
            case SLOW_KEY, SLOW_ROLE -> Verdict.slow(what.time().orElseThrow());
            case TIMEOUT_BEFORE -> Verdict.answered(Answer.CLOSED);
            case TIMEOUT_AFTER -> Verdict.LOST;
            case CRASH_BEFORE -> died(Ending.EXITED, Verdict.answered(Answer.CLOSED));
            case CRASH_AFTER -> died(Ending.EXITED, Verdict.LOST);
            case FUNCTION_TIMEOUT -> died(Ending.HANGING, Verdict.LOST);
            case OUT_OF_MEMORY -> died(Ending.OUT_OF_MEMORY, Verdict.LOST);
            default -> Verdict.FREE;
        };
    }

    private Verdict died(Ending how, Verdict verdict) {
        faults.invocations().die(how);
        return verdict;
    }

    @Override
    public boolean resetsHandshake() {
        return faults.hit(faults.call(Where.TLS, "handshake", "")).isPresent();
    }

    private static String quote(Incoming sent) {
        return sent.method() + " " + sent.path() + " Authorization: "
                + sent.headers().get("authorization") + " " + sent.body();
    }

    private static String text(Incoming sent) {
        return sent.path() + " " + sent.query() + " " + sent.body();
    }
}
