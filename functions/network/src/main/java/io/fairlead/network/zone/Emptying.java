package io.fairlead.network.zone;

import io.fairlead.core.errors.Category;
import io.fairlead.core.reconcile.Scope;
import io.fairlead.core.resource.Refs;
import io.fairlead.network.dns.Records;
import io.fairlead.network.dns.Wildcard;
import io.fairlead.network.dns.Zone;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.route53.model.ResourceRecordSet;

/** Takes our record out of a zone that is to go. Zone and record go in any order; what strangers put there stays. */
final class Emptying {
    private final Records records;

    Emptying(Records records) {
        this.records = records;
    }

    void empty(Zone zone, ZoneSpec spec, Scope scope) {
        var recorded = scope.ledger().entry(Refs.dnsRecord(spec.network())).isPresent();
        Predicate<ResourceRecordSet> ours = set -> recorded && Records.isWildcard(set, Wildcard.under(zone.domain()));
        var present = records.of(zone);
        var strangers =
                present.stream().filter(ours.negate()).map(Emptying::words).collect(Collectors.joining(", "));
        if (!strangers.isEmpty()) {
            throw Category.CONFLICT.failure(
                    "zone " + zone.domain() + " (" + zone.id() + ") cannot be deleted: it holds records that are not"
                            + " ours: " + strangers,
                    "delete these records, or move them to another zone, and run again");
        }
        present.forEach(set -> records.delete(zone.id(), set));
    }

    private static String words(ResourceRecordSet set) {
        return Wildcard.plain(set.name()) + " " + set.typeAsString();
    }
}
