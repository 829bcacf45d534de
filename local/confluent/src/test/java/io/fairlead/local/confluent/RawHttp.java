package io.fairlead.local.confluent;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** Asks a server on loopback for a name that need not resolve. */
final class RawHttp {
    private RawHttp() {}

    /** The first line of the answer; empty when the connection ended without one. */
    static String get(int port, @Nullable SSLContext tls, String host, String path, World.Key key) throws IOException {
        try (var socket = connect(port, tls, host)) {
            var credentials = Base64.getEncoder()
                    .encodeToString((key.id() + ":" + key.secret()).getBytes(StandardCharsets.UTF_8));
            var request = "GET " + path + " HTTP/1.1\r\nHost: " + host + ":" + port + "\r\nAuthorization: Basic "
                    + credentials + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.lines().findFirst().orElse("");
        }
    }

    private static Socket connect(int port, @Nullable SSLContext tls, String host) throws IOException {
        if (tls == null) {
            return new Socket(InetAddress.getLoopbackAddress(), port);
        }
        var socket = (SSLSocket) tls.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port);
        var parameters = socket.getSSLParameters();
        parameters.setServerNames(List.of(new SNIHostName(host)));
        socket.setSSLParameters(parameters);
        return socket;
    }
}
