package io.fairlead.local.aws.lambda;

import io.fairlead.local.aws.wire.AwsError;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Whether a function can be invoked. One in a VPC loses its network interfaces when nobody has invoked it for long: the next
 * invocation fails and has them restored. Functions without such resources stay active.
 */
final class Readiness {
    private final InstantSource clock;
    private final Times times;
    private final boolean reclaimed;
    private Instant lastUsed;
    private @Nullable Instant restored;

    /**
     * How long it takes.
     *
     * @param idle without an invocation until the resources are taken back
     * @param restoring them
     */
    record Times(Duration idle, Duration restoring) {}

    /** How Lambda's API names it. */
    enum State {
        ACTIVE("Active", null, null),
        INACTIVE("Inactive", "Idle", "The function is currently idle."),
        // Assumed: the text.
        PENDING("Pending", "Restoring", "The function is being restored.");

        final String title;
        final @Nullable String reasonCode;
        final @Nullable String reason;

        State(String title, @Nullable String reasonCode, @Nullable String reason) {
            this.title = title;
            this.reasonCode = reasonCode;
            this.reason = reason;
        }
    }

    Readiness(InstantSource clock, Times times, boolean reclaimed) {
        this.clock = clock;
        this.times = times;
        this.reclaimed = reclaimed;
        this.lastUsed = clock.instant();
    }

    State state() {
        var now = clock.instant();
        if (restored != null && now.isBefore(restored)) {
            return State.PENDING;
        }
        var used = restored == null || lastUsed.isAfter(restored) ? lastUsed : restored;
        return reclaimed && !now.isBefore(used.plus(times.idle())) ? State.INACTIVE : State.ACTIVE;
    }

    /** Whoever wants to invoke the function comes by here. */
    void use() throws AwsError {
        switch (state()) {
            case ACTIVE -> lastUsed = clock.instant();
            case INACTIVE -> {
                restored = clock.instant().plus(times.restoring());
                throw AwsError.of(
                        502,
                        "ResourceNotReadyException",
                        "The function is inactive and its VPC connection is no longer available. "
                                + "Wait for the VPC connection to reestablish and try again.");
            }
            // Documented of a function in a VPC that is being created. Assumed: of one that is being restored too.
            case PENDING ->
                throw AwsError.of(
                        409,
                        "ResourceConflictException",
                        "The operation cannot be performed at this time. "
                                + "The function is currently in the following state: Pending");
        }
    }
}
