package io.fairlead.local.confluent.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A server on loopback. Bound at once, so that its port can be advertised; answers from {@link #serve} on. */
public final class HttpFront implements AutoCloseable {
    static {
        // Without it each small answer waits 40 ms for the client's delayed acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final String scheme;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private HttpFront(HttpServer server, String scheme) {
        this.server = server;
        this.scheme = scheme;
    }

    /**
     * A server on that port of 127.0.0.1 (0 takes any), with TLS when a context is given.
     *
     * @param resetsHandshake asked for each new connection
     */
    public static HttpFront bind(int port, @Nullable SSLContext tls, BooleanSupplier resetsHandshake) {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        try {
            if (tls == null) {
                return new HttpFront(HttpServer.create(address, 0), "http");
            }
            var server = HttpsServer.create(address, 0);
            server.setHttpsConfigurator(configurator(tls, resetsHandshake));
            return new HttpFront(server, "https");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on 127.0.0.1:" + port, e);
        }
    }

    private static HttpsConfigurator configurator(SSLContext tls, BooleanSupplier resetsHandshake) {
        return new HttpsConfigurator(tls) {
            @Override
            public void configure(HttpsParameters parameters) {
                if (resetsHandshake.getAsBoolean()) {
                    // The JDK's server then closes the connection, before its side of the handshake.
                    throw new IllegalStateException("a fault of the local world: the handshake is reset");
                }
                super.configure(parameters);
            }
        };
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public void serve(Function<Incoming, Answer> handler) {
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            try (exchange) {
                send(exchange, answer(handler, read(exchange)));
            }
        });
        server.start();
    }

    /** A fault of the simulator itself is told to the caller, who would see nothing but a closed connection. */
    private static Answer answer(Function<Incoming, Answer> handler, Incoming incoming) {
        try {
            return handler.apply(incoming);
        } catch (RuntimeException fault) {
            var error = Json.of("status", "500", "code", "internal_error", "detail", "Simulator: " + fault);
            return Answer.json(500, Json.of("errors", Json.array(List.of(error))));
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private Incoming read(HttpExchange exchange) throws IOException {
        var headers = new LinkedHashMap<String, String>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        var uri = exchange.getRequestURI();
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var base = scheme + "://" + headers.getOrDefault("host", "127.0.0.1:" + port());
        return new Incoming(
                exchange.getRequestMethod(), uri.getRawPath(), query(uri.getRawQuery()), headers, body, base);
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        if (answer.equals(Answer.CLOSED)) {
            return;
        }
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        if (bytes.length == 0) {
            exchange.sendResponseHeaders(answer.status(), -1);
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", answer.contentType());
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static Map<String, List<String>> query(@Nullable String raw) {
        var values = new LinkedHashMap<String, List<String>>();
        if (raw == null || raw.isEmpty()) {
            return values;
        }
        for (var pair : raw.split("&", -1)) {
            var equals = pair.indexOf('=');
            var name = equals < 0 ? pair : pair.substring(0, equals);
            var value = equals < 0 ? "" : pair.substring(equals + 1);
            values.computeIfAbsent(decoded(name), n -> new ArrayList<>()).add(decoded(value));
        }
        return values;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
