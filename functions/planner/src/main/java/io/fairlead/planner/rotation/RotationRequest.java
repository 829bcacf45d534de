package io.fairlead.planner.rotation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * What the state machine {@code rotate-keys} asks.
 *
 * @param operation that the planner is asked for
 * @param execution ARN of the execution that asks
 * @param started when that execution began; the same after a redrive
 * @param input of the machine, as a person, a schedule or the rule on Secrets Manager's events gave it
 */
public record RotationRequest(String operation, String execution, Instant started, JsonNode input) {
    /** The operation of the planner that takes such requests. */
    public static final String OPERATION = "rotate";
}
