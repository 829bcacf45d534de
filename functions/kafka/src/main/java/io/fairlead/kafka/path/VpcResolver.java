package io.fairlead.kafka.path;

import io.fairlead.kafka.path.Answer.Verdict;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Resolver;
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

    private final Resolver resolver;

    public VpcResolver(InetSocketAddress server) {
        this(server, PATIENCE);
    }

    VpcResolver(InetSocketAddress server, Duration patience) {
        resolver = new SimpleResolver(server);
        resolver.setTimeout(patience);
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

    private Optional<Message> send(Message query) {
        try {
            return Optional.of(resolver.send(query));
        } catch (IOException silence) {
            return Optional.empty();
        }
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
