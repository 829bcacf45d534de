package io.fairlead.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.sun.net.httpserver.HttpServer;
import io.fairlead.aws.testing.AwsWorld;
import io.fairlead.core.metric.Measurement;
import io.fairlead.core.metric.Metric;
import io.fairlead.core.metric.Metrics;
import io.fairlead.core.operation.Pause;
import io.fairlead.core.operation.Surroundings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.SsmException;

class AwsClientsTest {
    @Test
    void build_whenCalled_signsWithTheGivenCredentialsAndNamesTheProduct() {
        try (var world = new AwsWorld()) {
            List<Map<String, String>> headers = new ArrayList<>();
            world.server.addListener((service, operation, request, response) -> headers.add(request.headers()));

            world.ports.networks().find("sandbox");

            assertThat(headers).singleElement().satisfies(sent -> {
                assertThat(sent.get("authorization"))
                        .contains("Credential=AKIALOCAL/")
                        .contains("/us-east-1/ssm/");
                assertThat(sent.get("x-amz-security-token")).isEqualTo("session");
                assertThat(sent.get("user-agent")).contains("app/fairlead");
            });
        }
    }

    @Test
    void build_whenTheServiceFails_doesNotRepeatTheCall() throws IOException {
        var calls = new AtomicInteger();
        var published = new ArrayList<Measurement>();

        refused(503, "", calls, published::add);

        assertThat(calls).hasValue(1);
        assertThat(published).isEmpty();
    }

    @Test
    void build_whenTheServiceThrottles_countsItByService() throws IOException {
        var calls = new AtomicInteger();
        var published = new ArrayList<Measurement>();

        refused(400, "{\"__type\": \"ThrottlingException\"}", calls, published::add);

        assertThat(published).containsExactly(Measurement.of(Metric.THROTTLES, 1, "Ssm"));
    }

    private static void refused(int status, String body, AtomicInteger calls, Metrics metrics) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var answer = body.getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            calls.incrementAndGet();
            exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        try (var client = new AwsClients(
                        at("http://127.0.0.1:" + server.getAddress().getPort()), metrics)
                .build(SsmClient.builder())) {
            assertThatExceptionOfType(SsmException.class).isThrownBy(() -> client.getParameter(get -> get.name("x")));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void build_whenTheRegionIsMissing_namesTheVariable() {
        var clients = new AwsClients(
                new Surroundings(Map.of(), InstantSource.system(), Pause.blocking(), line -> {}), Metrics.NONE);

        assertThatIllegalStateException()
                .isThrownBy(() -> clients.build(SsmClient.builder()))
                .withMessageContaining("AWS_REGION");
    }

    private static Surroundings at(String endpoint) {
        return new Surroundings(
                Map.of(
                        "AWS_REGION", "us-east-1",
                        "AWS_ENDPOINT_URL", URI.create(endpoint).toString(),
                        "AWS_ACCESS_KEY_ID", "AKIALOCAL",
                        "AWS_SECRET_ACCESS_KEY", "local"),
                InstantSource.system(),
                Pause.blocking(),
                line -> {});
    }

    /** They would double the size of each function and its cold start. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "software.amazon.awssdk.http.apache.ApacheHttpClient",
                "software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient"
            })
    void classPath_whenBuilt_hasNoOtherHttpClient(String name) {
        assertThatExceptionOfType(ClassNotFoundException.class).isThrownBy(() -> Class.forName(name));
    }
}
