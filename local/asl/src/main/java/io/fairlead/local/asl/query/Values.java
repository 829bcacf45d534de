package io.fairlead.local.asl.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * What the expressions of one state can see.
 *
 * @param input of the state
 * @param context the context object
 * @param variables all that are in scope
 * @param now what {@code $now()} and {@code $millis()} tell
 * @param random what {@code $random()} and {@code $uuid()} draw from
 */
public record Values(
        JsonNode input,
        ObjectNode context,
        Map<String, JsonNode> variables,
        InstantSource now,
        RandomGenerator random) {}
