package io.fairlead.local.aws.dns;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** DNS messages over UDP, and over TCP on the same port. */
final class DnsServer implements AutoCloseable {
    private static final int LARGEST_MESSAGE = 65_535;
    private static final int ATTEMPTS = 20;

    private final UnaryOperator<byte[]> answerer;
    private final DatagramSocket udp;
    private final ServerSocket tcp;

    private DnsServer(UnaryOperator<byte[]> answerer, DatagramSocket udp, ServerSocket tcp) {
        this.answerer = answerer;
        this.udp = udp;
        this.tcp = tcp;
    }

    /** Begins to answer on 127.0.0.1; port 0 takes any that is free for both protocols. */
    static DnsServer start(int port, UnaryOperator<byte[]> answerer) {
        try {
            for (var attempt = 1; ; attempt++) {
                var udp = new DatagramSocket(port, Records.LOOPBACK);
                try {
                    var tcp = new ServerSocket(udp.getLocalPort(), 0, udp.getLocalAddress());
                    var server = new DnsServer(answerer, udp, tcp);
                    Thread.ofVirtual().name("dns-udp").start(server::serveUdp);
                    Thread.ofVirtual().name("dns-tcp").start(server::serveTcp);
                    return server;
                } catch (BindException taken) {
                    // The port that UDP was given may belong to somebody else over TCP.
                    udp.close();
                    if (port != 0 || attempt == ATTEMPTS) {
                        throw taken;
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen for DNS on 127.0.0.1:" + port, e);
        }
    }

    InetSocketAddress address() {
        return (InetSocketAddress) udp.getLocalSocketAddress();
    }

    @Override
    public void close() {
        udp.close();
        try {
            tcp.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serveUdp() {
        var buffer = new byte[LARGEST_MESSAGE];
        while (!udp.isClosed()) {
            try {
                var packet = new DatagramPacket(buffer, buffer.length);
                udp.receive(packet);
                var answer = answerer.apply(Arrays.copyOf(packet.getData(), packet.getLength()));
                udp.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
            } catch (IOException | RuntimeException e) {
                // Even a defect must not end the service: all later questions would time out without a word.
                reportUnlessClosed(udp.isClosed(), e);
            }
        }
    }

    private void serveTcp() {
        while (!tcp.isClosed()) {
            try {
                var connection = tcp.accept();
                Thread.ofVirtual().name("dns-tcp-connection").start(() -> converse(connection));
            } catch (IOException e) {
                reportUnlessClosed(tcp.isClosed(), e);
            }
        }
    }

    /** Each message is preceded by its length, RFC 1035 section 4.2.2. */
    private void converse(Socket connection) {
        try (connection) {
            var in = new DataInputStream(connection.getInputStream());
            var out = new DataOutputStream(connection.getOutputStream());
            var query = in.readNBytes(in.readUnsignedShort());
            var answer = answerer.apply(query);
            out.writeShort(answer.length);
            out.write(answer);
        } catch (IOException e) {
            reportUnlessClosed(tcp.isClosed(), e);
        }
    }

    private static void reportUnlessClosed(boolean closed, Exception e) {
        if (!closed) {
            System.getLogger(DnsServer.class.getName()).log(System.Logger.Level.WARNING, "a DNS message was lost", e);
        }
    }
}
