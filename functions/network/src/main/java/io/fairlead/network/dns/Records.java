package io.fairlead.network.dns;

import io.fairlead.aws.errors.AwsErrors;
import io.fairlead.core.errors.Conflict;
import io.fairlead.network.sdk.SdkCalls;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.route53.model.Change;
import software.amazon.awssdk.services.route53.model.ChangeAction;
import software.amazon.awssdk.services.route53.model.RRType;
import software.amazon.awssdk.services.route53.model.ResourceRecord;
import software.amazon.awssdk.services.route53.model.ResourceRecordSet;

/** The calls to Route 53 for the records of a zone. */
public final class Records {
    private static final Set<String> ABSENT = Set.of("NoSuchHostedZone");
    private static final Set<RRType> OF_EVERY_ZONE = Set.of(RRType.NS, RRType.SOA);

    private final Route53Client client;
    private final SdkCalls calls = new SdkCalls("Route 53", AwsErrors.ROUTE_53);

    public Records(Route53Client client) {
        this.client = client;
    }

    /** All records but those that Route 53 itself puts into every zone; none when the zone is gone. */
    public List<ResourceRecordSet> of(Zone zone) {
        return all(zone.id()).stream()
                .filter(set -> !(OF_EVERY_ZONE.contains(set.type())
                        && Wildcard.plain(set.name()).equals(zone.domain())))
                .toList();
    }

    /** The zone's wildcard. Its domain is where the SOA stands, so that nobody else needs to know it. */
    public Optional<ResourceRecordSet> wildcard(String zoneId) {
        var sets = all(zoneId);
        return sets.stream()
                .filter(set -> set.type() == RRType.SOA)
                .map(set -> Wildcard.under(Wildcard.plain(set.name())))
                .findFirst()
                .flatMap(name ->
                        sets.stream().filter(set -> isWildcard(set, name)).findFirst());
    }

    /** Whether it is the CNAME of that name. */
    public static boolean isWildcard(ResourceRecordSet set, String name) {
        return set.type() == RRType.CNAME && Wildcard.plain(set.name()).equals(name);
    }

    /** Points the name to the target, whatever it pointed to; the id of the change. */
    public String point(String zoneId, String name, String target, long ttl) {
        var set = ResourceRecordSet.builder()
                .name(name)
                .type(RRType.CNAME)
                .ttl(ttl)
                .resourceRecords(ResourceRecord.builder().value(target).build())
                .build();
        return calls.call("writing record " + name, () -> change(zoneId, ChangeAction.UPSERT, set));
    }

    /** Deletes a record as it was read; one that is gone is no error. */
    public void delete(String zoneId, ResourceRecordSet set) {
        try {
            calls.find(
                    "deleting record " + Wildcard.plain(set.name()),
                    ABSENT,
                    () -> change(zoneId, ChangeAction.DELETE, set));
        } catch (Conflict changedMeanwhile) {
            if (all(zoneId).stream().anyMatch(left -> left.name().equals(set.name()) && left.type() == set.type())) {
                throw changedMeanwhile;
            }
        }
    }

    private String change(String zoneId, ChangeAction action, ResourceRecordSet set) {
        var change = Change.builder().action(action).resourceRecordSet(set).build();
        return client.changeResourceRecordSets(
                        batch -> batch.hostedZoneId(zoneId).changeBatch(changes -> changes.changes(change)))
                .changeInfo()
                .id();
    }

    private List<ResourceRecordSet> all(String zoneId) {
        return calls.find(
                        "listing records of zone " + zoneId,
                        ABSENT,
                        () -> client
                                .listResourceRecordSetsPaginator(list -> list.hostedZoneId(zoneId))
                                .resourceRecordSets()
                                .stream()
                                .toList())
                .orElse(List.of());
    }
}
