package io.fairlead.confluent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fairlead.core.secret.Credential;
import io.fairlead.core.secret.Secret;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ProtocolException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes over the wire, byte by byte. */
class HttpTransportTest {
    private static final Target TARGET = Target.of("/a/{}", "b c").with("page_size", "1");
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";

    /** One request on each of the connections, in turn, and then another one on the same as long as there are answers for it. */
    private final List<String> requests = new CopyOnWriteArrayList<>();

    private final HttpTransport transport = new HttpTransport(HttpTransport.Options.of("test"));
    private final ServerSocket server;

    HttpTransportTest() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        transport.close();
        server.close();
    }

    @Test
    void send_whenBodyAndLogin_writesTheWholeRequest() throws IOException {
        serve(List.of(OK));

        transport.send(
                "POST",
                url("/base/"),
                TARGET,
                Optional.of(new Credential("KEY", Secret.of("SECRET"))),
                Optional.of(Bodies.write(Map.of("name", "ä"))));

        assertThat(requests)
                .containsExactly(
                        "POST /base/a/b%20c?page_size=1 HTTP/1.1\r\nHost: 127.0.0.1:" + server.getLocalPort()
                                + "\r\nUser-Agent: fairlead/test\r\nAccept: application/json\r\nAuthorization: Basic S0VZOlNFQ1JFVA=="
                                + "\r\nContent-Type: application/json; charset=UTF-8\r\nContent-Length: 13\r\n\r\n{\"name\":\"ä\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\ncontent-length: 4\r\nX-A: b\r\n\r\nfour",
                "HTTP/1.1 200\r\nContent-Length:4\r\nx-a:  b \r\n\r\nfour",
                "HTTP/1.1 200 OK\nContent-Length: 4\nX-A: b\n\nfour",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nX-A: b\r\n\r\n3;any=1\r\nfou\r\n1\r\nr\r\n0\r\nTrailer: x\r\n\r\n",
                "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 4\r\nX-A: b\r\n\r\nfour"
            })
    void send_whenTheAnswerIsDelimited_readsItAndKeepsTheConnection(String answer) throws IOException {
        serve(List.of(answer, OK));

        var first = get();

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body()).isEqualTo("four");
        assertThat(first.headers()).containsEntry("x-a", "b");
        assertThat(get().body()).isEqualTo("{}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\n\r\nfour",
                "HTTP/1.1 200 OK\r\nContent-Length: 4\r\nConnection: close\r\n\r\nfour",
                "HTTP/1.0 200 OK\r\nContent-Length: 4\r\n\r\nfour"
            })
    void send_whenTheConnectionEndsWithTheAnswer_takesAnotherOne(String answer) throws IOException {
        serve(List.of(answer), List.of(OK));

        assertThat(get().body()).isEqualTo("four");
        assertThat(get().body()).isEqualTo("{}");
    }

    @Test
    void send_whenNoContent_waitsForNone() throws IOException {
        serve(List.of("HTTP/1.1 204 No Content\r\n\r\n", OK));

        assertThat(get().body()).isEmpty();
        assertThat(get().body()).isEqualTo("{}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 200 OK\r\nContent-Le",
                "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nfou",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nfou"
            })
    void send_whenTheAnswerIsCutOff_fails(String answer) throws IOException {
        serve(List.of(answer));

        assertThatThrownBy(this::get).isInstanceOf(EOFException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SSH-2.0-OpenSSH_9.2\r\n",
                "HTTP/1.1 OK\r\n\r\n",
                "HTTP/1.1 200 OK\r\nno header\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: -4\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 8388609\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n800000\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfour\r\n"
            })
    void send_whenTheAnswerIsNotHttp_fails(String answer) throws IOException {
        serve(List.of(answer));

        assertThatThrownBy(this::get).isInstanceOf(ProtocolException.class);
    }

    @Test
    void send_whenTheAnswerDoesNotEnd_fails() throws IOException {
        serve(List.of("HTTP/1.1 200 OK\r\n\r\n" + "x".repeat((8 << 20) + 1)));

        assertThatThrownBy(this::get).isInstanceOf(ProtocolException.class).hasMessageContaining("more than 8388608");
    }

    @Test
    void send_whenNobodyListens_isRefused() throws IOException {
        server.close();

        assertThatThrownBy(this::get).isInstanceOf(ConnectException.class).hasMessageContaining("refused");
    }

    private Answer get() throws IOException {
        return transport.send("GET", url(""), TARGET, Optional.empty(), Optional.empty());
    }

    private URI url(String base) {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + base);
    }

    /** Gives on each connection, in turn, these answers, one for each request, and hangs up. */
    @SafeVarargs
    private void serve(List<String>... connections) {
        Thread.ofVirtual().start(() -> {
            for (var answers : connections) {
                try (var socket = server.accept()) {
                    for (var answer : answers) {
                        requests.add(request(socket));
                        socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
    }

    /** Small requests come in one piece. */
    private static String request(Socket socket) throws IOException {
        var buffer = new byte[4096];
        return new String(buffer, 0, Math.max(0, socket.getInputStream().read(buffer)), StandardCharsets.UTF_8);
    }
}
