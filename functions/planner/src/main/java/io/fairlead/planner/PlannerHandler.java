package io.fairlead.planner;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.core.json.Json;
import io.fairlead.core.operation.Surroundings;
import io.fairlead.planner.rotation.RotationPlanning;
import io.fairlead.planner.rotation.RotationRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The doorway of the planner function. */
public final class PlannerHandler implements RequestStreamHandler {
    private final Planning planning;
    private final RotationPlanning rotations;

    public PlannerHandler() {
        this(Surroundings.ofLambda());
    }

    public PlannerHandler(Surroundings surroundings) {
        var wiring = new Wiring(surroundings);
        this.planning = wiring.planning();
        this.rotations = wiring.rotations();
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        Json.mapper().writeValue(out, answer(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    }

    private JsonNode answer(String request) {
        return Requests.operation(request).equals(RotationRequest.OPERATION)
                ? rotations.plan(RotationRequest.read(request))
                : planning.perform(Requests.read(request));
    }
}
