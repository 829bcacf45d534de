package io.fairlead.aws.api;

import io.fairlead.core.operation.Surroundings;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Signed HTTP to one service. What it needs comes from the surroundings only: no profile, no chain of credentials. It repeats
 * nothing: Step Functions does, where a person sees it in the history.
 */
public final class AwsConnection {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration READ = Duration.ofSeconds(15);

    /** More than any of the services' JSON; only an object of S3 can be larger, and no document is. */
    private static final int LARGEST = 8 << 20;

    /** AWS's names where they are not the signing name: https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html */
    private static final Map<String, String> NAMES =
            Map.of("events", "EVENTBRIDGE", "secretsmanager", "SECRETS_MANAGER");

    private final URI endpoint;
    private final Signer signer;
    private final Consumer<AwsRefusal> refusals;
    private final InstantSource clock;
    private final Duration read;

    private AwsConnection(String service, Surroundings surroundings, Consumer<AwsRefusal> refusals, Duration read) {
        var region = surroundings.require("AWS_REGION");
        this.refusals = refusals;
        this.endpoint = surroundings
                .find("AWS_ENDPOINT_URL_" + NAMES.getOrDefault(service, service.toUpperCase(Locale.ROOT)))
                .or(() -> surroundings.find("AWS_ENDPOINT_URL"))
                .map(URI::create)
                .orElseGet(() -> URI.create("https://" + service + "." + region + ".amazonaws.com"));
        this.signer = new Signer(
                new Signer.Credentials(
                        surroundings.require("AWS_ACCESS_KEY_ID"),
                        surroundings.require("AWS_SECRET_ACCESS_KEY"),
                        surroundings.find("AWS_SESSION_TOKEN")),
                region,
                service);
        this.clock = surroundings.clock();
        this.read = read;
    }

    /**
     * To a service of the function's region.
     *
     * @param service its signing name, which its host name begins with
     * @param refusals is told of each
     */
    public static AwsConnection to(String service, Surroundings surroundings, Consumer<AwsRefusal> refusals) {
        return new AwsConnection(service, surroundings, refusals, READ);
    }

    /** The same, but waits longer for answers. */
    public static AwsConnection patient(
            String service, Surroundings surroundings, Consumer<AwsRefusal> refusals, Duration longest) {
        return new AwsConnection(service, surroundings, refusals, longest);
    }

    /**
     * What a service answered that did not refuse.
     *
     * @param refusal how its protocol tells of one
     */
    AwsAnswer send(Request request, Function<AwsAnswer, AwsRefusal> refusal) throws AwsRefusal, NoAnswer {
        var answer = answer(request);
        if (answer.isRefusal()) {
            var refused = refusal.apply(answer);
            refusals.accept(refused);
            throw refused;
        }
        return answer;
    }

    private AwsAnswer answer(Request request) throws NoAnswer {
        try {
            return exchange(request);
        } catch (IOException e) {
            throw new NoAnswer(Optional.ofNullable(e.getMessage()).orElseGet(e::toString), e);
        }
    }

    private AwsAnswer exchange(Request request) throws IOException {
        var connection = open(request);
        signer.sign(request, endpoint.getRawAuthority(), clock.instant()).forEach(connection::setRequestProperty);
        if (request.body().length > 0) {
            connection.setDoOutput(true);
            // A length that is known before keeps the JDK from sending a POST again by itself.
            connection.setFixedLengthStreamingMode(request.body().length);
            try (var out = connection.getOutputStream()) {
                out.write(request.body());
            }
        }
        var status = connection.getResponseCode();
        // Read to its end, so that the connection can be used again.
        try (var in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            var body = in == null ? new byte[0] : in.readNBytes(LARGEST + 1);
            if (body.length > LARGEST) {
                throw new AwsRefusal(413, "AnswerTooLarge", "it has more than " + LARGEST + " bytes", "");
            }
            return new AwsAnswer(status, headers(connection), body);
        }
    }

    /** Without the proxies of a developer's shell, which would send loopback calls astray. */
    private HttpURLConnection open(Request request) throws IOException {
        var url = URI.create(endpoint.getScheme() + "://" + endpoint.getRawAuthority() + request.target())
                .toURL();
        var connection = (HttpURLConnection) url.openConnection(Proxy.NO_PROXY);
        connection.setRequestMethod(request.method());
        connection.setConnectTimeout((int) CONNECT.toMillis());
        connection.setReadTimeout((int) read.toMillis());
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setRequestProperty("Accept", "*/*");
        connection.setRequestProperty("User-Agent", "fairlead");
        return connection;
    }

    private static Map<String, String> headers(HttpURLConnection connection) {
        var headers = new HashMap<String, String>();
        connection.getHeaderFields().forEach((name, values) -> {
            if (name != null) {
                headers.put(name.toLowerCase(Locale.ROOT), values.getFirst());
            }
        });
        return headers;
    }
}
