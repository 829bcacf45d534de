package io.fairlead.control;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.core.json.Json;
import io.fairlead.core.operation.Surroundings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Consumer;

/** The doorway for CloudFormation, which asks before it removes a stack. */
public final class GuardHandler implements RequestStreamHandler {
    private final Consumer<JsonNode> guard;

    public GuardHandler() {
        this(Surroundings.ofLambda());
    }

    public GuardHandler(Surroundings surroundings) {
        this.guard = Wiring.guard(surroundings);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        guard.accept(Json.parse(in));
    }
}
