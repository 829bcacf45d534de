package io.fairlead.local.aws.dns;

import io.fairlead.local.aws.route53.RecordSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/** Makes DNS records. */
final class Records {
    /** Not the JDK's loopback address: that may be IPv6. */
    static final InetAddress LOOPBACK = loopback();

    private static final long TTL = 60;

    private Records() {}

    static Name name(String normalised) {
        try {
            return Name.fromString(normalised, Name.root);
        } catch (TextParseException e) {
            throw new IllegalArgumentException(normalised + " is not a domain name", e);
        }
    }

    /** The values of a record set under the name that was asked for, which a wildcard's differs from. */
    static List<Record> of(Name owner, RecordSet set) {
        return set.values().stream().map(value -> parse(owner, set, value)).toList();
    }

    /** All private addresses of the local world are this one: a laptop has no other on loopback by default. */
    static Record loopback(Name owner) {
        return new ARecord(owner, DClass.IN, TTL, LOOPBACK);
    }

    static CNAMERecord alias(Name owner, String target) {
        return new CNAMERecord(owner, DClass.IN, TTL, name(target));
    }

    /** Assumed: public zones are cut at the second label, and remember "no such host" as long as Route 53's do. */
    static Record publicSoa(Name name) {
        var zone = name.labels() <= 3 ? name : new Name(name, name.labels() - 3);
        var server = name("ns-0.awsdns-00.com.");
        var mail = name("awsdns-hostmaster.amazon.com.");
        return new SOARecord(zone, DClass.IN, 900, server, mail, 1, 7200, 900, 1_209_600, 86_400);
    }

    private static InetAddress loopback() {
        try {
            return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }

    private static Record parse(Name owner, RecordSet set, String value) {
        try {
            return Record.fromString(owner, Type.value(set.type()), DClass.IN, set.ttl(), value, Name.root);
        } catch (IOException e) {
            throw new UncheckedIOException(value + " is no value of a " + set.type() + " record", e);
        }
    }
}
