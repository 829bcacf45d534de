package io.fairlead.local.aws.dns;

import io.fairlead.local.aws.route53.DomainNames;
import io.fairlead.local.aws.route53.PublishedZone;
import io.fairlead.local.aws.route53.RecordSet;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;

/** Looks a name up in one private zone, wildcards as in RFC 4592. */
final class ZoneLookup {
    private final PublishedZone zone;

    ZoneLookup(PublishedZone zone) {
        this.zone = zone;
    }

    /** @param name normalised, within the zone */
    Step find(String name, String type) {
        var sets = setsOf(name);
        var owner = Records.name(name);
        var alias = ofType(sets, "CNAME");
        if (alias.isPresent() && !type.equals("CNAME")) {
            return new Step.Alias((CNAMERecord) Records.of(owner, alias.get()).getFirst());
        }
        var found = ofType(sets, type);
        if (found.isPresent()) {
            return new Step.Found(Records.of(owner, found.get()));
        }
        var rcode = sets.isEmpty() && !exists(name) ? Rcode.NXDOMAIN : Rcode.NOERROR;
        return new Step.Nothing(rcode, soa());
    }

    private List<RecordSet> setsOf(String name) {
        if (exists(name)) {
            return named(name);
        }
        var encloser = parent(name);
        while (!exists(encloser)) {
            encloser = parent(encloser);
        }
        return named("*." + encloser);
    }

    private List<RecordSet> named(String name) {
        return zone.records().stream().filter(set -> set.name().equals(name)).toList();
    }

    /** Also true of a name that has no records itself but another one below it. */
    private boolean exists(String name) {
        return zone.records().stream().anyMatch(set -> DomainNames.within(set.name(), name));
    }

    private Record soa() {
        var set = ofType(named(zone.name()), "SOA").orElseThrow();
        Name owner = Records.name(zone.name());
        return Records.of(owner, set).getFirst();
    }

    private static Optional<RecordSet> ofType(List<RecordSet> sets, String type) {
        return sets.stream().filter(set -> set.type().equals(type)).findFirst();
    }

    private static String parent(String name) {
        return name.substring(name.indexOf('.') + 1);
    }
}
