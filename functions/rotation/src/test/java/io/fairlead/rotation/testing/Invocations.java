package io.fairlead.rotation.testing;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;

/** Calls handlers as Lambda does. */
public final class Invocations {
    private Invocations() {}

    public static String handle(RequestStreamHandler handler, String event) {
        var in = new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8));
        var out = new ByteArrayOutputStream();
        try {
            handler.handleRequest(in, out, nobodysContext());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Context nobodysContext() {
        return (Context) Proxy.newProxyInstance(
                Context.class.getClassLoader(), new Class<?>[] {Context.class}, (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method + " is not needed");
                });
    }
}
