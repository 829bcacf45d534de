package io.fairlead.local.aws.route53;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The record sets of a zone at one moment, in Route 53's order, and the rules by which a batch changes them. */
final class ZoneRecords {
    private final String zone;
    private final SortedMap<RecordSet.Key, RecordSet> sets;

    private ZoneRecords(String zone, SortedMap<RecordSet.Key, RecordSet> sets) {
        this.zone = zone;
        this.sets = Collections.unmodifiableSortedMap(sets);
    }

    /** What Route 53 puts into every private zone: its four reserved name servers, and the SOA. */
    static ZoneRecords ofNewZone(String zone) {
        var servers = List.of(
                "ns-1536.awsdns-00.co.uk.", "ns-0.awsdns-00.com.", "ns-1024.awsdns-00.org.", "ns-512.awsdns-00.net.");
        var soa = servers.getFirst() + " awsdns-hostmaster.amazon.com. 1 7200 900 1209600 86400";
        var sets = new TreeMap<RecordSet.Key, RecordSet>();
        for (var set :
                List.of(new RecordSet(zone, "NS", 172_800, servers), new RecordSet(zone, "SOA", 900, List.of(soa)))) {
            sets.put(set.key(), set);
        }
        return new ZoneRecords(zone, sets);
    }

    Collection<RecordSet> all() {
        return sets.values();
    }

    /** Whether nothing is left but what every zone has. */
    boolean onlyRequired() {
        return sets.values().stream().allMatch(this::required);
    }

    /** The records after the whole batch; {@code InvalidChangeBatch} with all that is wrong with it. */
    ZoneRecords after(List<RecordChange> batch) {
        var next = new TreeMap<>(sets);
        var problems = new ArrayList<String>();
        for (var change : batch) {
            var problem = problem(change, next);
            if (problem != null) {
                problems.add(problem);
            } else if (change.action() == RecordChange.Action.DELETE) {
                next.remove(change.set().key());
            } else {
                next.put(change.set().key(), change.set());
            }
        }
        if (!problems.isEmpty()) {
            throw Route53Errors.invalidChangeBatch(problems);
        }
        return new ZoneRecords(zone, next);
    }

    private @Nullable String problem(RecordChange change, SortedMap<RecordSet.Key, RecordSet> present) {
        var set = change.set();
        if (!DomainNames.within(set.name(), zone)) {
            return "RRSet with DNS name %s is not permitted in zone %s"
                    .formatted(DomainNames.written(set.name()), zone);
        }
        var unreadable = RecordValues.problem(set);
        if (unreadable != null) {
            return unreadable;
        }
        return switch (change.action()) {
            case CREATE ->
                present.containsKey(set.key())
                        ? "Tried to create " + set.label() + " but it already exists"
                        : conflict(set, present);
            case UPSERT -> conflict(set, present);
            case DELETE -> undeletable(set, present.get(set.key()));
        };
    }

    private @Nullable String conflict(RecordSet set, SortedMap<RecordSet.Key, RecordSet> present) {
        var named = "RRSet of type %s with DNS name %s is not permitted"
                .formatted(set.type(), DomainNames.written(set.name()));
        var alias = set.type().equals("CNAME");
        if (alias && set.name().equals(zone)) {
            return named + " at apex in zone " + zone;
        }
        var shares = present.keySet().stream()
                .filter(key -> key.name().equals(set.name()) && !key.type().equals(set.type()))
                .anyMatch(key -> alias || key.type().equals("CNAME"));
        return shares ? named + " as it conflicts with other records with the same DNS name in zone " + zone : null;
    }

    private @Nullable String undeletable(RecordSet set, @Nullable RecordSet present) {
        if (present == null) {
            return "Tried to delete " + set.label() + " but it was not found";
        }
        if (!present.equals(set)) {
            return "Tried to delete " + set.label() + " but the values provided do not match the current values";
        }
        if (!required(set)) {
            return null;
        }
        return set.type().equals("NS")
                ? "A HostedZone must contain at least one NS record for the zone itself."
                : "A HostedZone must contain exactly one SOA record.";
    }

    private boolean required(RecordSet set) {
        return set.name().equals(zone) && (set.type().equals("NS") || set.type().equals("SOA"));
    }
}
