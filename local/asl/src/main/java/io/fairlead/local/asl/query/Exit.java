package io.fairlead.local.asl.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * What a state leaves behind.
 *
 * @param output the next state's input
 * @param assigned variables with their new values
 */
public record Exit(JsonNode output, Map<String, JsonNode> assigned) {}
