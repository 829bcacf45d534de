package io.fairlead.confluent;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import javax.net.ssl.SSLSocket;

/**
 * One connection. Over TLS the name that was asked for is the one in the handshake and in the certificate, wherever a resolver says
 * that it is.
 */
final class Connection implements Closeable {
    private static final Duration OLD = Duration.ofMinutes(1);

    /**
     * How connections are made.
     *
     * @param names where a host is
     * @param fresh for how long nobody asks whether the other side has hung up
     * @param clock of the wall: the JVM's own may stand still while Lambda has frozen the process
     */
    record Dial(
            NameResolver names,
            Trust trust,
            Duration connect,
            Duration response,
            Duration fresh,
            InstantSource clock) {}

    private final Socket socket;
    private final InputStream in;
    private final Dial dial;
    private Instant used;

    private Connection(Socket socket, Dial dial) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        this.dial = dial;
        this.used = dial.clock().instant();
    }

    static Connection to(URI server, Dial dial) throws IOException {
        var secure = "https".equals(server.getScheme());
        var port = server.getPort() >= 0 ? server.getPort() : secure ? 443 : 80;
        var socket = connected(server.getHost(), port, dial);
        try {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(Math.toIntExact(dial.response().toMillis()));
            return new Connection(secure ? shaken(socket, server.getHost(), port, dial) : socket, dial);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** By the first of the addresses that answers. */
    private static Socket connected(String host, int port, Dial dial) throws IOException {
        IOException last = new ConnectException(host + " has no address");
        for (var address : dial.names().resolve(host)) {
            try {
                return connected(address, port, dial.connect());
            } catch (IOException e) {
                last = e;
            }
        }
        throw last;
    }

    private static Socket connected(InetAddress address, int port, Duration patience) throws IOException {
        var socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(address, port), Math.toIntExact(patience.toMillis()));
            return socket;
        } catch (SocketTimeoutException e) {
            socket.close();
            throw new ConnectException("no connection within " + patience.toSeconds() + " s");
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private static Socket shaken(Socket socket, String host, int port, Dial dial) throws IOException {
        var secured = (SSLSocket) dial.trust().context().getSocketFactory().createSocket(socket, host, port, true);
        var parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    /** Sends a request and reads its answer. */
    Incoming exchange(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        socket.getOutputStream().flush();
        var answer = Incoming.read(in);
        used = dial.clock().instant();
        return answer;
    }

    /** Whether it can be expected to take another request. */
    boolean isAlive() {
        var idle = Duration.between(used, dial.clock().instant()).abs();
        return idle.compareTo(dial.fresh()) < 0 || (idle.compareTo(OLD) < 0 && isSilent());
    }

    /** Nothing comes from a server that waits; an end comes from one that has hung up. */
    private boolean isSilent() {
        try {
            socket.setSoTimeout(1);
            in.read();
            return false;
        } catch (SocketTimeoutException silence) {
            return hasPatienceAgain();
        } catch (IOException broken) {
            return false;
        }
    }

    private boolean hasPatienceAgain() {
        try {
            socket.setSoTimeout(Math.toIntExact(dial.response().toMillis()));
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
