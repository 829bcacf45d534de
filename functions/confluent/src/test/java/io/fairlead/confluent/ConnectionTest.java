package io.fairlead.confluent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A connection that was left alone: Lambda freezes between invocations. */
class ConnectionTest {
    private static final byte[] REQUEST = "GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ANSWER = "HTTP/1.1 204 No Content\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket server;
    private Instant now = Instant.EPOCH;

    ConnectionTest() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void isAlive_whenTheServerWaits_isTrueAndItTakesAnotherRequest() throws IOException {
        try (var connection = Connection.to(url(), dial(Duration.ZERO));
                var other = server.accept()) {
            other.getOutputStream().write(ANSWER);
            connection.exchange(REQUEST);

            assertThat(connection.isAlive()).isTrue();

            other.getOutputStream().write(ANSWER);
            assertThat(connection.exchange(REQUEST).answer().status()).isEqualTo(204);
        }
    }

    @Test
    void isAlive_whenTheServerHungUp_isFalse() throws IOException {
        try (var connection = Connection.to(url(), dial(Duration.ZERO))) {
            try (var other = server.accept()) {
                other.getOutputStream().write(ANSWER);
                connection.exchange(REQUEST);
                read(other);
            }

            assertThat(connection.isAlive()).isFalse();
        }
    }

    @Test
    void isAlive_whenItWasUsedJustNow_isNotTried() throws IOException {
        try (var connection = Connection.to(url(), dial(Duration.ofDays(1)))) {
            try (var other = server.accept()) {
                other.getOutputStream().write(ANSWER);
                connection.exchange(REQUEST);
                read(other);
            }

            assertThat(connection.isAlive()).isTrue();
        }
    }

    /** The end that the server sent meanwhile may not have come through yet. */
    @Test
    void isAlive_whenItWasFrozenForMinutes_isFalseThoughNothingIsHeard() throws IOException {
        try (var connection = Connection.to(url(), dial(Duration.ofSeconds(1)));
                var other = server.accept()) {
            other.getOutputStream().write(ANSWER);
            connection.exchange(REQUEST);

            now = now.plus(Duration.ofMinutes(2));

            assertThat(connection.isAlive()).isFalse();
        }
    }

    /** What was not read would make the end a reset. */
    private static void read(Socket socket) throws IOException {
        socket.getInputStream().readNBytes(REQUEST.length);
    }

    private URI url() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    private Connection.Dial dial(Duration fresh) {
        return new Connection.Dial(
                host -> List.of(InetAddress.getByName(host)),
                new Trust(Optional.empty()),
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                fresh,
                () -> now);
    }
}
