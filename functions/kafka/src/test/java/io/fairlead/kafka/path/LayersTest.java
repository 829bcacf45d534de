package io.fairlead.kafka.path;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.core.errors.Category;
import io.fairlead.kafka.path.Answer.Verdict;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LayersTest {
    private static final URI ADDRESS =
            URI.create("https://lkc-1-ap1.us-east-1.aws.accesspoint.glb.confluent.cloud:443");
    private static final String ADVERTISED = "lkc-1-ap1.us-east-1.aws.accesspoint.glb.confluent.cloud";
    private static final String PRIVATE = "lkc-1.ap1.us-east-1.aws.accesspoint.confluent.cloud";
    private static final String ENDPOINT = "vpce-1-abc.vpce-svc-1.us-east-1.vpce.amazonaws.com";

    @ParameterizedTest
    @MethodSource("connections")
    void diagnose_whenAConnectionEnds_namesTheLayer(Exception end, Layer layer, String fix) {
        var diagnosis = Layers.diagnose(ADDRESS, end);

        assertThat(diagnosis.layer()).isEqualTo(layer);
        assertThat(diagnosis.fix()).contains(fix);
        assertThat(diagnosis.what()).contains("lkc-1-ap1");
    }

    static Stream<Arguments> connections() {
        return Stream.of(
                end(new UnknownHostException("lkc-1"), Layer.NAME, "private zone"),
                end(new ConnectException("Connection refused"), Layer.TCP, "endpoint's"),
                end(new ConnectException("Connection timed out"), Layer.TCP, "security group"),
                end(new ConnectException("no connection within 5 s"), Layer.TCP, "443 and 9092"),
                end(new NoRouteToHostException("No route to host"), Layer.TCP, "routes"),
                end(
                        new SSLHandshakeException("Remote host terminated the handshake"),
                        Layer.TLS,
                        "access point is READY"),
                end(new SSLHandshakeException("PKIX path building failed"), Layer.TLS, "FAIRLEAD_TRUST"),
                end(new SSLPeerUnverifiedException("Certificate doesn't match"), Layer.TLS, "endpoint service"),
                end(
                        inHandshake(new SSLException("Unsupported or unrecognized SSL message")),
                        Layer.TLS,
                        "endpoint service"),
                end(inHandshake(new SocketTimeoutException("Read timed out")), Layer.TLS, "there and back"),
                end(inHandshake(new SocketException("Connection reset")), Layer.TLS, "access point is READY"),
                end(new SocketException("Connection reset"), Layer.HTTP, ""),
                end(new SSLException("Connection reset"), Layer.HTTP, ""),
                end(new SocketTimeoutException("Read timed out"), Layer.HTTP, ""),
                end(new EOFException("Unexpected end of stream"), Layer.HTTP, ""),
                end(new IOException("something else"), Layer.HTTP, ""));
    }

    @ParameterizedTest
    @MethodSource("names")
    void diagnose_whenANameLeadsNowhere_saysWhereTheChainEndsAndWhatToDo(Answer answer, String fix) {
        var diagnosis = Layers.diagnose(ADDRESS, new NameFailure(answer));

        assertThat(diagnosis.layer()).isEqualTo(Layer.NAME);
        assertThat(diagnosis.what()).contains(String.join(" -> ", answer.chain()));
        assertThat(diagnosis.fix()).contains(fix);
    }

    static Stream<Arguments> names() throws IOException {
        var internet = List.of(InetAddress.getByAddress(new byte[] {52, 1, 2, 3}));
        return Stream.of(
                name(Answer.without(Verdict.TIMED_OUT, List.of(ADVERTISED)), "DNS support; neither a security group"),
                name(Answer.without(Verdict.SERVER_FAILED, List.of(ADVERTISED)), "FORWARD rule"),
                name(Answer.without(Verdict.NO_SUCH_NAME, List.of(ADVERTISED)), "SYSTEM rule"),
                name(Answer.without(Verdict.NO_SUCH_NAME, List.of(ADVERTISED, PRIVATE)), "private zone is associated"),
                name(
                        Answer.without(Verdict.NO_SUCH_NAME, List.of(ADVERTISED, PRIVATE, ENDPOINT)),
                        "makes the endpoint"),
                name(Answer.without(Verdict.NO_SUCH_NAME, List.of("elsewhere.example")), "last name of the chain"),
                name(Answer.without(Verdict.NO_DATA, List.of(ADVERTISED, PRIVATE, ENDPOINT)), "has subnets"),
                name(Answer.without(Verdict.NO_DATA, List.of(ADVERTISED, PRIVATE)), "CNAME"),
                name(Answer.found(List.of(ADVERTISED), internet), "at the VPC endpoint"));
    }

    @ParameterizedTest
    @MethodSource("connections")
    void failure_whenTheLayerIsBelowHttp_isUnreachableAndElsePasses(Exception end, Layer layer, String fix) {
        var failure = Layers.diagnose(ADDRESS, end).failure("GET /topics");

        assertThat(failure.category()).isEqualTo(layer == Layer.HTTP ? Category.TRANSIENT : Category.UNREACHABLE);
        assertThat(failure).hasMessageStartingWith("GET /topics ended at " + layer);
        assertThat(failure.fix()).contains(fix);
    }

    private static Exception inHandshake(Exception failure) {
        failure.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("sun.security.ssl.SSLSocketImpl", "startHandshake", "SSLSocketImpl.java", 1)
        });
        return failure;
    }

    private static Arguments end(Exception end, Layer layer, String fix) {
        return Arguments.of(end, layer, fix);
    }

    private static Arguments name(Answer answer, String fix) {
        return Arguments.of(answer, fix);
    }
}
