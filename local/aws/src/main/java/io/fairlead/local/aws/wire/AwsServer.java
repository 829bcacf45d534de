package io.fairlead.local.aws.wire;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.fairlead.local.clock.WorldClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * One loopback server for all services; a request finds its service by the credential scope that every AWS client signs
 * with. Signatures are not verified: any access key is accepted.
 */
public final class AwsServer implements AutoCloseable {
    static {
        // Without it Nagle's algorithm adds 40 ms to every small answer on loopback; read once, when the JDK's server
        // starts.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final System.Logger LOG = System.getLogger(AwsServer.class.getName());

    private final WorldClock clock;
    private final Map<String, AwsService> services = new LinkedHashMap<>();
    private final List<CallListener> listeners = new ArrayList<>();
    private final Map<String, Map<String, Integer>> calls = new TreeMap<>();
    private final RequestIds requestIds = new RequestIds();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer http;

    public AwsServer(WorldClock clock, Collection<? extends AwsService> services, int port) {
        this.clock = clock;
        services.forEach(service -> this.services.put(service.signingName(), service));
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on 127.0.0.1:" + port, e);
        }
        http.setExecutor(threads);
        http.createContext("/", this::serve);
    }

    /** Begins to answer. */
    public void start() {
        http.start();
    }

    /** The endpoint for clients, without a trailing slash. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    /** Tells the listener of every call from now on. */
    public void addListener(CallListener listener) {
        clock.exclusively(() -> listeners.add(listener));
    }

    /** How often each operation was called: service, then operation. */
    public Map<String, Map<String, Integer>> calls() {
        return clock.exclusively(() -> {
            var copy = new TreeMap<String, Map<String, Integer>>();
            calls.forEach((service, operations) -> copy.put(service, new TreeMap<>(operations)));
            return copy;
        });
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = HttpMessages.read(exchange);
            HttpMessages.write(exchange, answer(request));
        }
    }

    private AwsResponse answer(AwsRequest request) {
        var service = services.get(request.service());
        if (service == null) {
            return unknownService(request);
        }
        var response = clock.exclusively(() -> begin(service, request)).join();
        return clock.exclusively(() -> {
            count(service, request, response);
            return requestIds.attach(response);
        });
    }

    private static CompletableFuture<AwsResponse> begin(AwsService service, AwsRequest request) {
        try {
            return service.begin(request);
        } catch (RuntimeException defect) {
            LOG.log(System.Logger.Level.ERROR, "defect of the stand-in for " + service.signingName(), defect);
            return CompletableFuture.completedFuture(
                    AwsResponse.of(500, "text/plain", "defect of the stand-in: " + defect));
        }
    }

    private void count(AwsService service, AwsRequest request, AwsResponse response) {
        var operation = service.operationOf(request);
        calls.computeIfAbsent(service.signingName(), name -> new TreeMap<>()).merge(operation, 1, Integer::sum);
        listeners.forEach(listener -> listener.called(service.signingName(), operation, request, response));
    }

    private static AwsResponse unknownService(AwsRequest request) {
        var reason = request.service().isEmpty()
                ? "Missing Authentication Token"
                : "The local world has no service " + request.service();
        return AwsResponse.of(403, "application/json", "{\"message\":\"" + reason.replace('"', '\'') + "\"}")
                .with("x-amzn-ErrorType", "MissingAuthenticationTokenException");
    }
}
