package io.fairlead.control;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.fairlead.core.json.Json;
import io.fairlead.core.operation.Command;
import io.fairlead.core.operation.Surroundings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Control-plane resources of Confluent Cloud. Runs outside the VPCs: {@code api.confluent.cloud} has no private endpoint. */
public final class ControlHandler implements RequestStreamHandler {
    private final Answers answers;

    public ControlHandler() {
        this(Surroundings.ofLambda());
    }

    public ControlHandler(Surroundings surroundings) {
        this.answers = Wiring.answers(surroundings);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        var command = Json.read(in, Command.class);
        Json.write(answers.to(command), out);
    }
}
