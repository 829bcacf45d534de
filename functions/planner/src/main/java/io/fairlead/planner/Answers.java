package io.fairlead.planner;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.core.json.Json;
import io.fairlead.planner.rotation.RotationPlanning;
import io.fairlead.planner.rotation.RotationRequest;

/** Tells by a request's operation whose it is. */
final class Answers {
    /** Shows that the function is alive. */
    private static final String CHECK = "check";

    private final Planning planning;
    private final RotationPlanning rotations;

    Answers(Planning planning, RotationPlanning rotations) {
        this.planning = planning;
        this.rotations = rotations;
    }

    JsonNode to(JsonNode request) {
        return switch (request.path("operation").asText()) {
            case CHECK -> Json.object().put("change", "NONE");
            case RotationRequest.OPERATION -> rotations.plan(Json.convert(request, RotationRequest.class));
            default -> planning.perform(Json.convert(request, Request.class));
        };
    }
}
