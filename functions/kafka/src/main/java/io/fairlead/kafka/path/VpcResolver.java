package io.fairlead.kafka.path;

import io.fairlead.kafka.path.Answer.Verdict;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/**
 * Asks the VPC's resolver. Not the JDK's way, because the JVM keeps "no such host" for seconds and does not tell NXDOMAIN
 * from SERVFAIL from a resolver that is silent.
 */
public final class VpcResolver {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int ATTEMPTS = 2; // a datagram may get lost
    private static final int LARGEST = 65_535;

    private final InetSocketAddress server;
    private final Duration patience;

    public VpcResolver(InetSocketAddress server) {
        this(server, PATIENCE);
    }

    VpcResolver(InetSocketAddress server, Duration patience) {
        this.server = server;
        this.patience = patience;
    }

    /** The resolver at {@code host:port}, as the environment variable FAIRLEAD_DNS names it. */
    public static VpcResolver at(String hostAndPort) {
        var colon = hostAndPort.lastIndexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("not host:port: " + hostAndPort);
        }
        return new VpcResolver(new InetSocketAddress(
                hostAndPort.substring(0, colon), Integer.parseInt(hostAndPort.substring(colon + 1))));
    }

    /** What the resolver says about the addresses of a name, just now. */
    public Answer ask(String host) {
        var name = absolute(host);
        var query = Message.newQuery(Record.newRecord(name, Type.A, DClass.IN));
        return Stream.generate(() -> send(query))
                .limit(ATTEMPTS)
                .flatMap(Optional::stream)
                .findFirst()
                .map(reply -> read(name, reply))
                .orElseGet(() -> Answer.without(Verdict.TIMED_OUT, List.of(host)));
    }

    /** By a datagram of our own: dnsjava's resolver starts a thread, a selector and a pool for it, which cold starts pay for. */
    private Optional<Message> send(Message query) {
        try (var socket = new DatagramSocket()) {
            socket.connect(server);
            var wire = query.toWire();
            socket.send(new DatagramPacket(wire, wire.length));
            var reply = reply(query, socket);
            return Optional.of(reply.getHeader().getFlag(Flags.TC) ? whole(query) : reply);
        } catch (IOException silence) {
            return Optional.empty();
        }
    }

    /** What answers another question, late, is passed over, for as long as there is patience. */
    private Message reply(Message query, DatagramSocket socket) throws IOException {
        var packet = new DatagramPacket(new byte[LARGEST], LARGEST);
        var end = System.nanoTime() + patience.toNanos();
        while (true) {
            var left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                throw new SocketTimeoutException("no answer to " + query.getQuestion());
            }
            socket.setSoTimeout(Math.toIntExact(left));
            packet.setLength(LARGEST);
            socket.receive(packet);
            var reply = new Message(Arrays.copyOf(packet.getData(), packet.getLength()));
            if (isOf(query, reply)) {
                return reply;
            }
        }
    }

    private static boolean isOf(Message query, Message reply) {
        return reply.getHeader().getFlag(Flags.QR)
                && reply.getHeader().getID() == query.getHeader().getID()
                && Objects.equals(reply.getQuestion(), query.getQuestion());
    }

    /** A long answer does not fit into a datagram. */
    private Message whole(Message query) throws IOException {
        var resolver = new SimpleResolver(server);
        resolver.setTCP(true);
        resolver.setTimeout(patience);
        return resolver.send(query);
    }

    private static Answer read(Name asked, Message reply) {
        var answers = reply.getSection(Section.ANSWER);
        var chain = chain(asked, answers);
        var last = chain.getLast();
        var names = chain.stream().map(name -> name.toString(true)).toList();
        var addresses = addresses(last, answers);
        return switch (reply.getRcode()) {
            case Rcode.NXDOMAIN -> Answer.without(Verdict.NO_SUCH_NAME, names);
            case Rcode.NOERROR ->
                addresses.isEmpty() ? Answer.without(Verdict.NO_DATA, names) : Answer.found(names, addresses);
            default -> Answer.without(Verdict.SERVER_FAILED, names);
        };
    }

    private static List<Name> chain(Name asked, List<Record> answers) {
        var chain = new ArrayList<>(List.of(asked));
        for (var next = target(asked, answers); next != null && !chain.contains(next); ) {
            chain.add(next);
            next = target(next, answers);
        }
        return chain;
    }

    private static @Nullable Name target(Name name, List<Record> answers) {
        return answers.stream()
                .filter(CNAMERecord.class::isInstance)
                .map(CNAMERecord.class::cast)
                .filter(alias -> alias.getName().equals(name))
                .map(CNAMERecord::getTarget)
                .findFirst()
                .orElse(null);
    }

    private static List<InetAddress> addresses(Name name, List<Record> answers) {
        return answers.stream()
                .filter(ARecord.class::isInstance)
                .map(ARecord.class::cast)
                .filter(address -> address.getName().equals(name))
                .map(ARecord::getAddress)
                .toList();
    }

    private static Name absolute(String host) {
        try {
            return Name.fromString(host, Name.root);
        } catch (TextParseException e) {
            throw new IllegalArgumentException("not a host name: " + host, e);
        }
    }
}
