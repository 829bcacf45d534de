package io.fairlead.network;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.fairlead.core.json.Json;
import io.fairlead.core.operation.Command;
import io.fairlead.core.operation.Operations;
import io.fairlead.core.operation.Surroundings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * VPC endpoint, private zone and its record of one workload network. Runs in that network's VPC, and once more outside, to take down what is
 * left of a network whose own function is gone.
 */
public final class NetworkHandler implements RequestStreamHandler {
    private final Operations operations;

    public NetworkHandler() {
        this(Surroundings.ofLambda());
    }

    public NetworkHandler(Surroundings surroundings) {
        this.operations = Wiring.operations(surroundings);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        var command = Json.read(in, Command.class);
        Json.write(operations.perform(command), out);
    }
}
