package io.fairlead.confluent;

import io.fairlead.core.metric.Metric;
import io.fairlead.core.metric.Metrics;
import io.fairlead.core.secret.Credential;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * HTTP/1.1 to Confluent: what goes out is a method, a target and perhaps a JSON text, what comes back is kept whole. Without a second
 * try of its own: only the caller knows whether a call may be made twice. No redirects, cookies, proxies or compression. Why no
 * library: docs/adr/0013-own-http-and-records.md.
 */
public final class HttpTransport implements Closeable {
    private static final int TOO_MANY_REQUESTS = 429;

    /** Lambda freezes between invocations; the other side has often hung up meanwhile. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    /**
     * How the transport goes about it.
     *
     * @param resolver for private names; absent on the public path
     * @param explanation says what a broken connection means
     * @param trust PEM file with certificates to trust besides the JDK's
     * @param metrics count what is throttled
     */
    public record Options(
            String userAgent,
            Optional<NameResolver> resolver,
            Explanation explanation,
            Optional<Path> trust,
            Duration connect,
            Duration response,
            Metrics metrics) {

        /** The public path, by the JDK's own resolver. */
        public static Options of(String function) {
            return new Options(
                    "fairlead/" + function,
                    Optional.empty(),
                    Explanation.PUBLIC_PATH,
                    Optional.empty(),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(30),
                    Metrics.NONE);
        }

        /** The private path: names by a resolver of ours, and somebody who knows what can be in the way. */
        public Options over(NameResolver names, Explanation knowing) {
            return new Options(userAgent, Optional.of(names), knowing, trust, connect, response, metrics);
        }

        public Options trusting(Optional<Path> pem) {
            return new Options(userAgent, resolver, explanation, pem, connect, response, metrics);
        }

        public Options counting(Metrics by) {
            return new Options(userAgent, resolver, explanation, trust, connect, response, by);
        }

        /** Who is called, for those who count. */
        private String service() {
            return resolver.isPresent() ? "Confluent data plane" : "Confluent Cloud";
        }
    }

    private final Options options;
    private final Connection.Dial dial;
    private final Map<String, Connection> idle = new ConcurrentHashMap<>();

    public HttpTransport(Options options) {
        this.options = options;
        this.dial = new Connection.Dial(
                options.resolver().orElse(host -> List.of(InetAddress.getAllByName(host))),
                new Trust(options.trust()),
                options.connect(),
                options.response(),
                FRESH,
                InstantSource.system());
    }

    /** What it means that no answer came. */
    Explanation explanation() {
        return options.explanation();
    }

    Answer send(String method, URI base, Target target, Optional<Credential> credential, Optional<Bodies.Body> body)
            throws IOException {
        var answer = exchange(base, request(method, base, target, credential, body));
        if (answer.status() == TOO_MANY_REQUESTS) {
            options.metrics().count(Metric.THROTTLES, options.service());
        }
        return answer;
    }

    private Answer exchange(URI server, byte[] request) throws IOException {
        var connection = connection(server);
        try {
            var incoming = connection.exchange(request);
            if (incoming.reusable()) {
                close(idle.put(server.getRawAuthority(), connection));
            } else {
                connection.close();
            }
            return incoming.answer();
        } catch (IOException e) {
            connection.close();
            throw e;
        }
    }

    private Connection connection(URI server) throws IOException {
        var kept = idle.remove(server.getRawAuthority());
        if (kept != null && kept.isAlive()) {
            return kept;
        }
        close(kept);
        return Connection.to(server, dial);
    }

    private byte[] request(
            String method, URI base, Target target, Optional<Credential> credential, Optional<Bodies.Body> body) {
        var content = body.map(Bodies.Body::text).orElse("").getBytes(StandardCharsets.UTF_8);
        var head = new StringBuilder()
                .append(method)
                .append(' ')
                .append(base.getRawPath().replaceAll("/+$", ""))
                .append(target.onTheWire())
                .append(" HTTP/1.1\r\n");
        header(head, "Host", base.getRawAuthority());
        header(head, "User-Agent", options.userAgent());
        header(head, "Accept", "application/json");
        credential.ifPresent(login -> header(head, "Authorization", basic(login)));
        if (body.isPresent()) {
            header(head, "Content-Type", "application/json; charset=UTF-8");
            header(head, "Content-Length", Integer.toString(content.length));
        }
        var request = new ByteArrayOutputStream();
        request.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        request.writeBytes(content);
        return request.toByteArray();
    }

    private static void header(StringBuilder head, String name, String value) {
        head.append(name).append(": ").append(value).append("\r\n");
    }

    private static String basic(Credential login) {
        var pair = login.key() + ':' + login.secret().reveal();
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static void close(@Nullable Connection unused) throws IOException {
        if (unused != null) {
            unused.close();
        }
    }

    @Override
    public void close() throws IOException {
        for (var authority : List.copyOf(idle.keySet())) {
            close(idle.remove(authority));
        }
    }
}
