package io.fairlead.confluent;

import io.fairlead.core.metric.Metric;
import io.fairlead.core.metric.Metrics;
import io.fairlead.core.secret.Credential;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * HTTP to Confluent, without a second try of its own: only the caller knows whether a call may be made twice. Host names,
 * SNI and certificate checks stay on the name when a resolver says where it is.
 */
public final class HttpTransport implements Closeable {
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
    private final CloseableHttpClient client;

    public HttpTransport(Options options) {
        this.options = options;
        this.client = HttpClients.custom()
                .setConnectionManager(connections(options))
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(timeout(options.response()))
                        .build())
                .setUserAgent(options.userAgent())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    /** What it means that no answer came. */
    Explanation explanation() {
        return options.explanation();
    }

    Answer send(String method, URI base, Target target, Optional<Credential> credential, Optional<Bodies.Body> body)
            throws IOException {
        var request = ClassicRequestBuilder.create(method)
                .setUri(base.toString().replaceAll("/+$", "") + target.onTheWire())
                .addHeader("Accept", "application/json");
        credential.ifPresent(login -> request.addHeader("Authorization", basic(login)));
        body.ifPresent(content -> request.setEntity(new StringEntity(content.text(), ContentType.APPLICATION_JSON)));
        return execute(request.build());
    }

    private Answer execute(ClassicHttpRequest request) throws IOException {
        var answer = client.execute(request, HttpTransport::answer);
        if (answer.status() == HttpStatus.SC_TOO_MANY_REQUESTS) {
            options.metrics().count(Metric.THROTTLES, options.service());
        }
        return answer;
    }

    private static Answer answer(ClassicHttpResponse response) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        for (var header : response.getHeaders()) {
            headers.put(header.getName().toLowerCase(Locale.ROOT), header.getValue());
        }
        try {
            var entity = response.getEntity();
            var text = entity == null ? "" : EntityUtils.toString(entity, StandardCharsets.UTF_8);
            return new Answer(response.getCode(), headers, text);
        } catch (ParseException e) {
            throw new IOException("the answer's content type cannot be read", e);
        }
    }

    private static String basic(Credential login) {
        var pair = login.key() + ':' + login.secret().reveal();
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static PoolingHttpClientConnectionManager connections(Options options) {
        var builder = PoolingHttpClientConnectionManagerBuilder.create()
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(Trust.context(options.trust())))
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(timeout(options.connect()))
                        .setSocketTimeout(timeout(options.response()))
                        // Lambda freezes between invocations; the other side has often hung up meanwhile.
                        .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                        .setTimeToLive(TimeValue.ofMinutes(1))
                        .build());
        options.resolver().map(ByResolver::new).ifPresent(builder::setDnsResolver);
        return builder.build();
    }

    private static Timeout timeout(Duration duration) {
        return Timeout.of(duration);
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
