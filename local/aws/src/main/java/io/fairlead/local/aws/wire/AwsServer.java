package io.fairlead.local.aws.wire;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.fairlead.local.aws.wire.Interference.Passage;
import io.fairlead.local.clock.Activity;
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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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
    private final Senders senders;
    private final List<CallListener> listeners = new ArrayList<>();
    private final Map<String, Map<String, Integer>> calls = new TreeMap<>();
    private final RequestIds requestIds = new RequestIds();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer http;
    private Interference interference = Interference.NONE;

    /** A server of requests from outside. */
    public AwsServer(WorldClock clock, Collection<? extends AwsService> services, int port) {
        this(clock, services, Senders.OUTSIDE, port);
    }

    public AwsServer(WorldClock clock, Collection<? extends AwsService> services, Senders senders, int port) {
        this.clock = clock;
        this.senders = senders;
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

    /** Lets somebody come between callers and services. */
    public void interfere(Interference by) {
        clock.exclusively(() -> interference = by);
    }

    /** A service as Step Functions calls it, without the wire; what comes between is told {@code states:} and the service's name. */
    public <T> T interfered(
            AwsService service, String operation, String request, List<String> caller, Supplier<T> call) {
        var passage = interference.passage("states:" + service.signingName(), operation, request, caller);
        var answer = passage == Passage.CUT_BEFORE ? null : call.get();
        if (answer == null || passage == Passage.CUT_AFTER) {
            throw AwsError.of(500, "SdkClientException", "Unable to execute HTTP request: Read timed out");
        }
        return answer;
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
            var answer = answer(request);
            // A time-out of the caller is real time, which nobody waits for here: the connection ends at once. The
            // JDK's
            // own HTTP client then repeats a request without a body once, silently.
            if (!answer.equals(AwsResponse.NONE)) {
                HttpMessages.write(exchange, answer);
            }
        }
    }

    private AwsResponse answer(AwsRequest request) {
        var service = services.get(request.service());
        if (service == null) {
            return unknownService(request);
        }
        var meeting = clock.exclusively(() -> meet(service, request));
        var response = await(meeting);
        if (response.equals(AwsResponse.NONE)) {
            return response;
        }
        return clock.exclusively(() -> {
            count(service, request, response);
            return meeting.passage() == Passage.CUT_AFTER ? AwsResponse.NONE : requestIds.attach(response);
        });
    }

    /**
     * A request at the door of its service.
     *
     * @param sender who stands still until the answer; null for somebody outside
     */
    private record Meeting(
            Passage passage,
            CompletableFuture<AwsResponse> response,
            @Nullable Activity sender) {}

    /** What other activities will answer, they can answer only while the sender does not hold up the world. */
    private AwsResponse await(Meeting meeting) {
        var sender = meeting.sender();
        if (sender != null && !meeting.response().isDone()) {
            clock.waitFor(meeting.response(), sender);
        }
        return meeting.response().join();
    }

    private Meeting meet(AwsService service, AwsRequest request) {
        var sender = senders.of(request);
        try {
            var passage =
                    interference.passage(service.signingName(), service.operationOf(request), request.all(), List.of());
            return new Meeting(
                    passage,
                    passage == Passage.CUT_BEFORE
                            ? CompletableFuture.completedFuture(AwsResponse.NONE)
                            : begin(service, request),
                    sender);
        } catch (AwsError refused) {
            return new Meeting(Passage.FREE, CompletableFuture.completedFuture(service.refusal(refused)), sender);
        }
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
