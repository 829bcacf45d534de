package io.fairlead.planner.rotation;

import io.fairlead.core.errors.Refused;
import io.fairlead.core.json.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The input of {@code rotate-keys}, as a person, a schedule or the rule on Secrets Manager's events gave it, with what the state
 * machine adds.
 *
 * @param operation that the planner is asked for
 * @param execution ARN of the execution that asks
 * @param started when that execution began; the same after a redrive
 * @param only a part of the topology
 * @param since younger keys are not replaced again
 * @param complete replace nothing, finish what was begun
 * @param dryRun change nothing
 * @param revoke replaced keys have leaked
 * @param lockOut the account may do nothing until the end
 * @param secret ARN of a secret with a new current version, instead of a topology
 */
public record RotationRequest(
        String operation,
        String execution,
        Instant started,
        @Nullable String topology,
        @Nullable Only only,
        @Nullable Instant since,
        boolean complete,
        boolean dryRun,
        boolean revoke,
        boolean lockOut,
        @Nullable String secret) {
    /** The operation of the planner that takes such requests. */
    public static final String OPERATION = "rotate";

    /** A part of a topology: one of the three. */
    public record Only(
            @Nullable String cluster,
            @Nullable String account,
            @Nullable String secret) {}

    /** Reads one; a person's misspelt input is refused in words. */
    public static RotationRequest read(String text) {
        try {
            return Json.read(text, RotationRequest.class);
        } catch (IllegalArgumentException e) {
            throw new Refused(
                    "the input cannot be understood; nothing was touched: " + e.getMessage(),
                    "see rotate-keys.input.schema.json in events/");
        }
    }

    /** The topology by name, where it is asked for by name. */
    String name() {
        if (topology == null) {
            throw new Refused(
                    "the input names neither a topology nor a secret; nothing was touched",
                    "pass {\"topology\": \"<name>\"}, and see rotate-keys.input.schema.json in events/");
        }
        return topology;
    }
}
