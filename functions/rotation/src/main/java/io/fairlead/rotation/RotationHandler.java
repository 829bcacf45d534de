package io.fairlead.rotation;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.core.json.Json;
import io.fairlead.core.operation.Surroundings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.function.Consumer;

/** One step of a rotation, as Secrets Manager asks for it. The operation {@code check} only shows that the function is alive. */
public final class RotationHandler implements RequestStreamHandler {
    private static final String CHECK = "check";

    private final Consumer<JsonNode> rotation;

    public RotationHandler() {
        this(Surroundings.ofLambda());
    }

    public RotationHandler(Surroundings surroundings) {
        this.rotation = Wiring.rotation(surroundings);
    }

    /** Secrets Manager takes no answer. */
    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        var event = Json.parse(in);
        if (!event.path("operation").asText().equals(CHECK)) {
            rotation.accept(event);
        }
        Json.write(Map.of("change", "NONE"), out);
    }
}
