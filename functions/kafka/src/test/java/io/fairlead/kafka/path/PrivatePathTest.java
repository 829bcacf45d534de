package io.fairlead.kafka.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fairlead.confluent.ConfluentClient;
import io.fairlead.confluent.ConfluentErrors;
import io.fairlead.confluent.HttpTransport;
import io.fairlead.confluent.Target;
import io.fairlead.core.errors.Unreachable;
import io.fairlead.core.metric.Measurement;
import io.fairlead.core.metric.Metric;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.Rcode;

class PrivatePathTest {
    private static final String HOST = "lkc-1-ap1.us-east-1.aws.accesspoint.glb.confluent.cloud";

    private final List<Measurement> published = new ArrayList<>();

    @Test
    void resolve_whenTheHostIsAnAddressOfThisMachine_asksNobody() throws IOException {
        try (var dns = TestDns.silent()) {
            assertThat(path(dns).resolve("127.0.0.1"))
                    .containsExactly(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        }
    }

    @Test
    void resolve_whenTheHostIsAnAddressOfTheInternet_refuses() throws IOException {
        try (var dns = TestDns.silent()) {
            assertThatExceptionOfType(NameFailure.class)
                    .isThrownBy(() -> path(dns).resolve("52.1.2.3"))
                    .satisfies(failure -> assertThat(failure.answer().verdict()).isEqualTo(Answer.Verdict.PUBLIC));
        }
    }

    @Test
    void call_whenTheNameIsMissing_isUnreachableAndNamesTheLayer() throws IOException {
        try (var dns = TestDns.answering(Rcode.NXDOMAIN);
                var transport = transport(dns)) {
            assertThatExceptionOfType(Unreachable.class)
                    .isThrownBy(() -> get(transport, 443))
                    .withMessageContaining("ended at name")
                    .withMessageContaining("NXDOMAIN")
                    .withMessageContaining(HOST);
            assertThat(published).containsExactly(Measurement.of(Metric.PROBE_FAILURES, 1, "orders", "name"));
        }
    }

    @Test
    void call_whenNobodyListens_isUnreachableByTcp() throws IOException {
        try (var dns = TestDns.answering(Rcode.NOERROR, TestDns.address(HOST, "127.0.0.1"));
                var transport = transport(dns)) {
            var port = freePort();
            assertThatExceptionOfType(Unreachable.class)
                    .isThrownBy(() -> get(transport, port))
                    .withMessageContaining("ended at TCP")
                    .withMessageContaining("refused");
            assertThat(published).containsExactly(Measurement.of(Metric.PROBE_FAILURES, 1, "orders", "TCP"));
        }
    }

    @Test
    void call_whenTheOtherSideHangsUpOnTheHandshake_isUnreachableByTls() throws IOException {
        try (var dns = TestDns.answering(Rcode.NOERROR, TestDns.address(HOST, "127.0.0.1"));
                var transport = transport(dns);
                var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> hangUp(server));
            assertThatExceptionOfType(Unreachable.class)
                    .isThrownBy(() -> get(transport, server.getLocalPort()))
                    .withMessageContaining("ended at TLS")
                    .withMessageContaining("access point is READY");
        }
    }

    private PrivatePath path(TestDns dns) {
        return new PrivatePath(new VpcResolver(dns.address()), new PathFailures(published::add, "orders"));
    }

    private HttpTransport transport(TestDns dns) {
        return new HttpTransport(HttpTransport.Options.of("kafka").over(path(dns), path(dns)));
    }

    private static void get(HttpTransport transport, int port) {
        new ConfluentClient(
                        URI.create("https://" + HOST + ":" + port),
                        Optional.empty(),
                        ConfluentErrors.KAFKA_REST,
                        transport,
                        duration -> {})
                .get(Target.of("/kafka/v3/clusters/{}/topics", "lkc-1"));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void hangUp(ServerSocket server) {
        try (var socket = server.accept()) {
            assertThat(socket.getInputStream().read()).isPositive();
        } catch (IOException e) {
            assertThat(server.isClosed()).isTrue();
        }
    }
}
