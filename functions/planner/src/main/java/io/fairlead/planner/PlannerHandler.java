package io.fairlead.planner;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.fairlead.core.json.Json;
import io.fairlead.core.operation.Surroundings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The doorway of the planner function. */
public final class PlannerHandler implements RequestStreamHandler {
    private final Answers answers;

    public PlannerHandler() {
        this(Surroundings.ofLambda());
    }

    public PlannerHandler(Surroundings surroundings) {
        this.answers = Wiring.answers(surroundings);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        Json.write(answers.to(Json.parse(in)), out);
    }
}
