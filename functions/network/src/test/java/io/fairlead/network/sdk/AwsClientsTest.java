package io.fairlead.network.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import io.fairlead.aws.errors.AwsErrors;
import io.fairlead.core.errors.Throttled;
import io.fairlead.core.errors.Transient;
import io.fairlead.core.metric.Measurement;
import io.fairlead.core.metric.Metric;
import io.fairlead.core.operation.Pause;
import io.fairlead.core.operation.Surroundings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.route53.Route53Client;

class AwsClientsTest {
    private final SdkCalls calls = new SdkCalls("Route 53", AwsErrors.ROUTE_53);
    private final List<Measurement> published = new ArrayList<>();

    @Test
    void build_whenTheServiceFails_signsNamesTheProductAndDoesNotRepeatTheCall() throws IOException {
        var requests = new ArrayList<String>();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.add(exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + exchange.getRequestHeaders().getFirst("User-Agent"));
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        server.start();
        try (var client = clientOf(server)) {
            assertThatExceptionOfType(Transient.class)
                    .isThrownBy(() -> calls.call("listing", client::listHostedZones))
                    .withMessageStartingWith("listing: Route 53 says: ");
        } finally {
            server.stop(0);
        }

        assertThat(requests)
                .singleElement()
                .satisfies(sent -> assertThat(sent)
                        .contains("Credential=AKIALOCAL/")
                        .contains("/route53/")
                        .contains("app/fairlead"));
        assertThat(published).isEmpty();
    }

    @Test
    void build_whenTheServiceThrottles_countsItByService() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var body = "<ErrorResponse><Error><Code>Throttling</Code></Error></ErrorResponse>"
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(400, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try (var client = clientOf(server)) {
            assertThatExceptionOfType(Throttled.class).isThrownBy(() -> calls.call("listing", client::listHostedZones));
        } finally {
            server.stop(0);
        }

        assertThat(published).containsExactly(Measurement.of(Metric.THROTTLES, 1, "route53"));
    }

    @Test
    void call_whenNobodyAnswers_isTransient() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        server.stop(0);
        try (var client = clientOf(server)) {
            assertThatExceptionOfType(Transient.class)
                    .isThrownBy(() -> calls.call("listing", client::listHostedZones))
                    .withMessageStartingWith("listing: no answer from Route 53: ");
        }
    }

    private Route53Client clientOf(HttpServer server) {
        var surroundings = new Surroundings(
                Map.of(
                        "AWS_REGION", "us-east-1",
                        "AWS_ENDPOINT_URL",
                                "http://127.0.0.1:" + server.getAddress().getPort(),
                        "AWS_ACCESS_KEY_ID", "AKIALOCAL",
                        "AWS_SECRET_ACCESS_KEY", "local"),
                InstantSource.system(),
                Pause.blocking(),
                line -> {});
        return new AwsClients(surroundings, published::add).build(Route53Client.builder());
    }
}
