package io.fairlead.local.aws.dns;

import io.fairlead.local.aws.ec2.Ec2Service;
import io.fairlead.local.aws.route53.Route53Service;
import io.fairlead.local.clock.WorldClock;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Header;
import org.xbill.DNS.Message;
import org.xbill.DNS.Opcode;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** One DNS server per VPC, on 127.0.0.1; {@code dig @127.0.0.1 -p PORT name} works. */
public final class PrivateDns implements AutoCloseable {
    private final WorldClock clock;
    private final VpcResolver resolver;
    private final Map<String, DnsServer> servers = new LinkedHashMap<>();
    private final List<DnsQuery> queries = new ArrayList<>();
    private Interference interference = Interference.NONE;

    public PrivateDns(WorldClock clock, Route53Service route53, Ec2Service ec2, PublicDns publicDns) {
        this.clock = clock;
        this.resolver = new VpcResolver(route53, ec2, publicDns);
    }

    /** Begins to serve the VPC on a free port. */
    public InetSocketAddress start(String vpcId) {
        return start(vpcId, 0);
    }

    /** Begins to serve the VPC on the given port, UDP and TCP. */
    public InetSocketAddress start(String vpcId, int port) {
        if (servers.containsKey(vpcId)) {
            throw new IllegalStateException(vpcId + " has its DNS server already");
        }
        var server = DnsServer.start(port, message -> answer(vpcId, message));
        servers.put(vpcId, server);
        return server.address();
    }

    /** Where the VPC's resolver listens. */
    public InetSocketAddress addressOf(String vpcId) {
        var server = servers.get(vpcId);
        if (server == null) {
            throw new IllegalArgumentException("no DNS server was started for " + vpcId);
        }
        return server.address();
    }

    /** Lets somebody come between those who ask and the answers. */
    public void interfere(Interference by) {
        clock.exclusively(() -> interference = by);
    }

    /** All questions so far, oldest first. */
    public List<DnsQuery> queries() {
        return clock.exclusively(() -> List.copyOf(queries));
    }

    @Override
    public void close() {
        servers.values().forEach(DnsServer::close);
        servers.clear();
    }

    private byte[] answer(String vpcId, byte[] wire) {
        Message query;
        try {
            query = new Message(wire);
        } catch (IOException unreadable) {
            return refusal(wire, Rcode.FORMERR);
        }
        var question = query.getQuestion();
        if (question == null || query.getHeader().getOpcode() != Opcode.QUERY) {
            return refusal(wire, Rcode.NOTIMP);
        }
        var resolution = clock.exclusively(() -> resolve(vpcId, question));
        return response(query.getHeader(), question, resolution).toWire();
    }

    private Resolution resolve(String vpcId, Record question) {
        var type = Type.string(question.getType());
        var asked = question.getName();
        var disturbed = interference.rcode(vpcId, asked.toString(true));
        var resolution = disturbed.isPresent()
                ? new Resolution(disturbed.getAsInt(), List.of(), null, false)
                : resolver.resolve(vpcId, asked, type);
        queries.add(new DnsQuery(
                clock.instant(),
                vpcId,
                asked.toString(true).toLowerCase(Locale.ROOT),
                type,
                Rcode.string(resolution.rcode()),
                resolution.answers().stream().map(Record::toString).toList()));
        return resolution;
    }

    private static Message response(Header asked, Record question, Resolution resolution) {
        var response = new Message(asked.getID());
        var header = response.getHeader();
        header.setFlag(Flags.QR);
        header.setFlag(Flags.RA);
        header.setRcode(resolution.rcode());
        if (asked.getFlag(Flags.RD)) {
            header.setFlag(Flags.RD);
        }
        if (resolution.authoritative()) {
            header.setFlag(Flags.AA);
        }
        response.addRecord(question, Section.QUESTION);
        resolution.answers().forEach(record -> response.addRecord(record, Section.ANSWER));
        if (resolution.soa() != null) {
            response.addRecord(resolution.soa(), Section.AUTHORITY);
        }
        return response;
    }

    /** Keeps the id, when there is one, so that the asker recognises the answer. */
    private static byte[] refusal(byte[] wire, int rcode) {
        var id = wire.length < 2 ? 0 : Short.toUnsignedInt(ByteBuffer.wrap(wire).getShort());
        var refusal = new Message(id);
        refusal.getHeader().setFlag(Flags.QR);
        refusal.getHeader().setRcode(rcode);
        return refusal.toWire();
    }
}
