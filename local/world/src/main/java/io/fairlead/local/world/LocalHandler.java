package io.fairlead.local.world;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.fairlead.core.operation.Surroundings;
import io.fairlead.local.aws.lambda.InvocationContext;
import io.fairlead.local.aws.lambda.LocalFunction;
import io.fairlead.local.world.faults.Faults;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A deployed handler in this process: built at its first invocation, as Lambda does it, and then kept. */
final class LocalHandler implements LocalFunction {
    private final Function<Surroundings, RequestStreamHandler> constructor;
    private final Surroundings surroundings;
    private final Faults faults;
    private final Logs logs;
    private @Nullable RequestStreamHandler handler;

    LocalHandler(
            Function<Surroundings, RequestStreamHandler> constructor,
            Surroundings surroundings,
            Faults faults,
            Logs logs) {
        this.constructor = constructor;
        this.surroundings = surroundings;
        this.faults = faults;
        this.logs = logs;
    }

    @Override
    public byte[] invoke(byte[] payload, InvocationContext context) throws Exception {
        return faults.during(context, payload, this::cool, () -> {
            var out = new ByteArrayOutputStream();
            warm().handleRequest(
                            new ByteArrayInputStream(payload),
                            out,
                            new LocalContext(context, surroundings.clock(), logs));
            return out.toByteArray();
        });
    }

    /** The next invocation starts another process. */
    private synchronized void cool() {
        handler = null;
    }

    private synchronized RequestStreamHandler warm() {
        if (handler == null) {
            handler = constructor.apply(surroundings);
        }
        return handler;
    }
}
