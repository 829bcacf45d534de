package io.fairlead.aws.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.fairlead.core.operation.Pause;
import io.fairlead.core.operation.Surroundings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A service that gives the same answer to every request, for what the local world cannot be brought to say. */
public final class OneAnswer implements AutoCloseable {
    private final HttpServer server;
    private final AtomicInteger calls = new AtomicInteger();

    private OneAnswer(int status, String body, int missing) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> answer(exchange, status, body.getBytes(StandardCharsets.UTF_8), missing));
        server.start();
    }

    public static OneAnswer of(int status, String body) {
        return new OneAnswer(status, body, 0);
    }

    /** A good one that breaks off before its end. */
    public static OneAnswer cut(String body) {
        return new OneAnswer(200, body, 1);
    }

    /** It breaks the connection instead. */
    public static OneAnswer none() {
        return new OneAnswer(-1, "", 0);
    }

    private void answer(HttpExchange exchange, int status, byte[] body, int missing) throws IOException {
        calls.incrementAndGet();
        exchange.getRequestBody().readAllBytes();
        if (status > 0) {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length + missing);
            exchange.getResponseBody().write(body);
            exchange.getResponseBody().flush();
        }
        exchange.close();
    }

    /** How often it was called. */
    public int calls() {
        return calls.get();
    }

    public String uri() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A function's, whose calls all come here. */
    public Surroundings surroundings() {
        return surroundings(Map.of("AWS_ENDPOINT_URL", uri()));
    }

    /** A function's. */
    public Surroundings surroundings(Map<String, String> endpoints) {
        var environment = new TreeMap<>(endpoints);
        environment.put("AWS_REGION", "us-east-1");
        environment.put("AWS_ACCESS_KEY_ID", "AKIALOCAL");
        environment.put("AWS_SECRET_ACCESS_KEY", "local");
        return new Surroundings(environment, InstantSource.system(), Pause.blocking(), line -> {});
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
