package io.fairlead.local.world;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.fairlead.core.operation.Surroundings;
import io.fairlead.local.aws.lambda.InvocationContext;
import io.fairlead.local.aws.lambda.LocalFunction;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A deployed handler in this process: built at its first invocation, as Lambda does it, and then kept. */
final class LocalHandler implements LocalFunction {
    private final Function<Surroundings, RequestStreamHandler> constructor;
    private final Surroundings surroundings;
    private @Nullable RequestStreamHandler handler;

    LocalHandler(Function<Surroundings, RequestStreamHandler> constructor, Surroundings surroundings) {
        this.constructor = constructor;
        this.surroundings = surroundings;
    }

    @Override
    public byte[] invoke(byte[] payload, InvocationContext context) throws Exception {
        var out = new ByteArrayOutputStream();
        warm().handleRequest(new ByteArrayInputStream(payload), out, new LocalContext(context, surroundings.clock()));
        return out.toByteArray();
    }

    private synchronized RequestStreamHandler warm() {
        if (handler == null) {
            handler = constructor.apply(surroundings);
        }
        return handler;
    }
}
