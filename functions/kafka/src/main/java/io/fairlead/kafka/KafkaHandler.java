package io.fairlead.kafka;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.fairlead.core.json.Json;
import io.fairlead.core.operation.Command;
import io.fairlead.core.operation.Operations;
import io.fairlead.core.operation.Surroundings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The data planes of one workload network's clusters. Runs in that network's VPC, where their private names resolve. */
public final class KafkaHandler implements RequestStreamHandler {
    private final Operations operations;

    public KafkaHandler() {
        this(Surroundings.ofLambda());
    }

    public KafkaHandler(Surroundings surroundings) {
        this.operations = Wiring.operations(surroundings);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        var command = Json.read(in, Command.class);
        Json.write(operations.perform(command), out);
    }
}
