package io.fairlead.confluent;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.fairlead.core.metric.Measurement;
import io.fairlead.core.secret.Credential;
import io.fairlead.core.secret.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives the answers it was told to give, one after the other, and remembers what it was asked. */
final class ScriptedServer implements AutoCloseable {
    record Scripted(int status, Map<String, String> headers, String body) {}

    final List<String> requests = new ArrayList<>();
    final List<String> bodies = new ArrayList<>();
    final List<String> logins = new ArrayList<>();
    final List<String> agents = new ArrayList<>();
    final List<Duration> pauses = new ArrayList<>();
    final List<Measurement> published = new ArrayList<>();
    private final Deque<Scripted> answers = new ArrayDeque<>();
    private final HttpServer server;
    private final HttpTransport transport =
            new HttpTransport(HttpTransport.Options.of("test").counting(published::add));

    ScriptedServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    ScriptedServer answers(int status, String body) {
        return answers(status, Map.of(), body);
    }

    ScriptedServer answers(int status, Map<String, String> headers, String body) {
        answers.add(new Scripted(status, headers, body));
        return this;
    }

    ConfluentClient controlPlane() {
        return controlPlane(Login.of(Optional.of(new Credential("KEY", Secret.of("canary-of-the-login")))));
    }

    ConfluentClient controlPlane(Login login) {
        return ConfluentClient.controlPlane(url(), login, transport, pauses::add);
    }

    ConfluentClient kafka() {
        return new ConfluentClient(url(), Optional.empty(), ConfluentErrors.KAFKA_REST, transport, pauses::add);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void handle(HttpExchange exchange) throws IOException {
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        logins.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        agents.add(String.valueOf(exchange.getRequestHeaders().getFirst("User-Agent")));
        var answer = answers.isEmpty() ? new Scripted(418, Map.of(), "nothing more was scripted") : answers.remove();
        var body = answer.body().getBytes(StandardCharsets.UTF_8);
        answer.headers().forEach(exchange.getResponseHeaders()::add);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    /** From here on nobody listens. */
    void stop() {
        server.stop(0);
    }

    @Override
    public void close() {
        stop();
        try {
            transport.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
