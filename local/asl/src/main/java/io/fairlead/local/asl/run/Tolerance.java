package io.fairlead.local.asl.run;

import io.fairlead.local.asl.query.Dataflow;
import io.fairlead.local.asl.query.Values;
import org.jspecify.annotations.Nullable;

/**
 * How many failing iterations a Map state puts up with. Assumed for inline Maps, for which the service documents no
 * tolerance: a tolerated iteration yields its error as its output.
 */
final class Tolerance {
    static final Tolerance NONE = new Tolerance(null);

    private final @Nullable Integer most;
    private int failed;

    private Tolerance(@Nullable Integer most) {
        this.most = most;
    }

    static Tolerance of(Dataflow dataflow, Values values, int items) {
        var count = dataflow.number("ToleratedFailureCount", values);
        var percentage = dataflow.number("ToleratedFailurePercentage", values);
        if (count == null && percentage == null) {
            return NONE;
        }
        var byCount = count == null ? Integer.MAX_VALUE : count;
        var byPercentage = percentage == null ? Integer.MAX_VALUE : items * percentage / 100;
        return new Tolerance(Math.min(byCount, byPercentage));
    }

    /** Takes note of another failure; false when it is one too many. */
    boolean takes() {
        return most != null && ++failed <= most;
    }

    void reset() {
        failed = 0;
    }

    Failure exceeded(Failure failure) {
        return most == null
                ? failure
                : Failure.of(
                        "States.ExceedToleratedFailureThreshold",
                        "The specified tolerated failure threshold was exceeded");
    }
}
