package io.fairlead.kafka.path;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.Address;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** A resolver on loopback that answers every question as it was told, over UDP. */
final class TestDns implements AutoCloseable {
    private final DatagramSocket socket;
    private final List<Message> questions = new ArrayList<>();
    private volatile Function<Integer, Reply> script;

    /** What comes back; {@code rcode} below zero is silence. */
    record Reply(int rcode, List<Record> records, Manner manner) {
        Reply(int rcode, List<Record> records) {
            this(rcode, records, Manner.PLAIN);
        }
    }

    /** How it comes back. */
    private enum Manner {
        PLAIN,
        /** After the answer to another question. */
        BELATED,
        /** Answers to other questions, without end. */
        CONFUSED,
        /** Too long for a datagram: over TCP. */
        LONG
    }

    private TestDns(Function<Integer, Reply> script) throws IOException {
        this.socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        this.script = script;
        Thread.ofVirtual().start(this::serve);
    }

    static TestDns answering(int rcode, Record... records) throws IOException {
        return new TestDns(question -> new Reply(rcode, List.of(records)));
    }

    /** Silent for the first question, then as told. */
    static TestDns losingTheFirst(Record... records) throws IOException {
        return new TestDns(question -> question == 1 ? silence() : new Reply(Rcode.NOERROR, List.of(records)));
    }

    /** Answers a question of before first. */
    static TestDns belated(Record... records) throws IOException {
        return new TestDns(question -> new Reply(Rcode.NOERROR, List.of(records), Manner.BELATED));
    }

    /** Answers nothing but what was not asked. */
    static TestDns confused() throws IOException {
        return new TestDns(question -> new Reply(Rcode.NXDOMAIN, List.of(), Manner.CONFUSED));
    }

    /** Has too much to say for a datagram. */
    static TestDns talkative(Record... records) throws IOException {
        return new TestDns(question -> new Reply(Rcode.NOERROR, List.of(records), Manner.LONG));
    }

    static TestDns silent() throws IOException {
        return new TestDns(question -> silence());
    }

    void nowAnswering(int rcode, Record... records) {
        script = question -> new Reply(rcode, List.of(records));
    }

    InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), socket.getLocalPort());
    }

    static Record alias(String name, String target) {
        return new CNAMERecord(name(name), DClass.IN, 60, name(target));
    }

    static Record address(String name, String ip) {
        var bytes = Objects.requireNonNull(Address.toByteArray(ip, Address.IPv4), ip);
        try {
            return new ARecord(name(name), DClass.IN, 60, InetAddress.getByAddress(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        socket.close();
    }

    private void serve() {
        var buffer = new byte[1500];
        while (!socket.isClosed()) {
            try {
                var packet = new DatagramPacket(buffer, buffer.length);
                socket.receive(packet);
                var query = new Message(Arrays.copyOf(packet.getData(), packet.getLength()));
                questions.add(query);
                var reply = script.apply(questions.size());
                if (reply.rcode() >= 0) {
                    answer(query, reply, packet.getSocketAddress());
                }
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void answer(Message query, Reply reply, SocketAddress asking) throws IOException {
        var answer = answer(query, query.getHeader().getID(), reply);
        switch (reply.manner()) {
            case PLAIN -> send(answer, asking);
            case BELATED -> {
                send(answer(query, query.getHeader().getID() ^ 1, new Reply(Rcode.NXDOMAIN, List.of())), asking);
                var another = Message.newQuery(Record.newRecord(name("another"), Type.A, DClass.IN));
                send(answer(another, query.getHeader().getID(), new Reply(Rcode.NXDOMAIN, List.of())), asking);
                send(answer, asking);
            }
            case CONFUSED -> {
                for (int other = 1; other < 10_000; other++) {
                    send(answer(query, query.getHeader().getID() ^ other, reply), asking);
                }
            }
            case LONG -> {
                try (var stream = new ServerSocket(socket.getLocalPort(), 1, InetAddress.getLoopbackAddress())) {
                    var cut = answer(query, query.getHeader().getID(), new Reply(Rcode.NOERROR, List.of()));
                    cut.getHeader().setFlag(Flags.TC);
                    send(cut, asking);
                    answer(stream, reply);
                }
            }
        }
    }

    private static void answer(ServerSocket stream, Reply reply) throws IOException {
        try (var caller = stream.accept()) {
            var in = new DataInputStream(caller.getInputStream());
            var query = new Message(in.readNBytes(in.readUnsignedShort()));
            var wire = answer(query, query.getHeader().getID(), reply).toWire();
            var out = new DataOutputStream(caller.getOutputStream());
            out.writeShort(wire.length);
            out.write(wire);
            out.flush();
            in.read(); // until it is read
        }
    }

    private void send(Message message, SocketAddress to) throws IOException {
        var wire = message.toWire();
        socket.send(new DatagramPacket(wire, wire.length, to));
    }

    private static Message answer(Message query, int id, Reply reply) {
        var answer = new Message(id);
        answer.getHeader().setFlag(Flags.QR);
        answer.getHeader().setRcode(reply.rcode());
        answer.addRecord(query.getQuestion(), Section.QUESTION);
        reply.records().forEach(record -> answer.addRecord(record, Section.ANSWER));
        return answer;
    }

    private static Reply silence() {
        return new Reply(-1, List.of());
    }

    private static Name name(String text) {
        return Name.fromConstantString(text + ".");
    }
}
