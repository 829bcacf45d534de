package io.fairlead.planner.rotation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The input of {@code rotate-keys}, once nothing is wrong with it.
 *
 * @param topology whose keys are meant
 * @param only a part of the topology
 * @param since younger keys are not replaced again
 * @param complete replace nothing, finish what was begun
 * @param dryRun change nothing
 * @param revoke replaced keys have leaked
 * @param lockOut the account may do nothing until the end
 * @param secret ARN of a secret with a new current version, instead of a topology
 */
record RotationInput(
        @Nullable String topology,
        @Nullable Only only,
        @Nullable Instant since,
        boolean complete,
        boolean dryRun,
        boolean revoke,
        boolean lockOut,
        @Nullable String secret) {
    /** A part of a topology: one of the three. */
    record Only(
            @Nullable String cluster,
            @Nullable String account,
            @Nullable String secret) {}
}
