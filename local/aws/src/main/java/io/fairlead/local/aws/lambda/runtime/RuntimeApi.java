package io.fairlead.local.aws.lambda.runtime;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.fairlead.local.aws.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * The API by which a runtime gets its events, version 2018-06-01: https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html.
 * In AWS each process has an address of its own, here a path.
 */
public final class RuntimeApi implements AutoCloseable {
    private static final Pattern NEXT = Pattern.compile("/([^/]+)/2018-06-01/runtime/invocation/next");
    private static final Pattern ANSWER =
            Pattern.compile("/([^/]+)/2018-06-01/runtime/invocation/([^/]+)/(response|error)");
    private static final Pattern INIT_ERROR = Pattern.compile("/([^/]+)/2018-06-01/runtime/init/error");

    private final Map<String, Mailbox> mailboxes = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer http;

    /** Begins to answer on any port of the loopback interface. */
    public RuntimeApi() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on 127.0.0.1", e);
        }
        http.setExecutor(threads);
        http.createContext("/", this::serve);
        http.start();
    }

    /** The mailbox of a new process. */
    Mailbox open(String process) {
        var mailbox = new Mailbox();
        mailboxes.put(process, mailbox);
        return mailbox;
    }

    /** What the process finds in {@code AWS_LAMBDA_RUNTIME_API}. */
    String address(String process) {
        return "127.0.0.1:" + http.getAddress().getPort() + "/" + process;
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var body = exchange.getRequestBody().readAllBytes();
            var next = NEXT.matcher(path);
            var answer = ANSWER.matcher(path);
            var initError = INIT_ERROR.matcher(path);
            if (next.matches() && mailboxes.containsKey(next.group(1))) {
                hand(exchange, mailboxes.get(next.group(1)).next());
            } else if (answer.matches() && mailboxes.containsKey(answer.group(1))) {
                take(exchange, mailboxes.get(answer.group(1)), answer.group(2), answer.group(3), body);
            } else if (initError.matches() && mailboxes.containsKey(initError.group(1))) {
                mailboxes.get(initError.group(1)).end(new Reply.Described(body));
                accept(exchange);
            } else {
                refuse(exchange, 404, "there is no " + path);
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private static void hand(HttpExchange exchange, Event event) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Lambda-Runtime-Aws-Request-Id", event.context().requestId());
        headers.set("Lambda-Runtime-Deadline-Ms", Long.toString(event.deadline().toEpochMilli()));
        headers.set("Lambda-Runtime-Invoked-Function-Arn", event.context().functionArn());
        send(exchange, 200, event.payload());
    }

    private static void take(HttpExchange exchange, Mailbox mailbox, String requestId, String kind, byte[] body)
            throws IOException {
        if (!mailbox.isAsked(requestId)) {
            refuse(exchange, 400, "InvalidRequestID");
            return;
        }
        // Taken before the caller hears of it: what the process is told must not wait for what the world does next.
        accept(exchange);
        mailbox.answer(kind.equals("response") ? new Reply.Result(body) : new Reply.Described(body));
    }

    private static void accept(HttpExchange exchange) throws IOException {
        send(exchange, 202, Json.write(Json.object().put("status", "OK")).getBytes(StandardCharsets.UTF_8));
    }

    private static void refuse(HttpExchange exchange, int status, String reason) throws IOException {
        var error = Json.object().put("errorMessage", reason).put("errorType", reason);
        send(exchange, status, Json.write(error).getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        // Without it AWS's client of this API, which is native code, ends the process.
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
