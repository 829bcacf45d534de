package io.fairlead.local.aws.route53;

import io.fairlead.local.aws.wire.Ids;
import io.fairlead.local.clock.ServiceTimes;
import io.fairlead.local.clock.WorldClock;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** All private hosted zones and what DNS knows of them. */
final class HostedZones {
    private final WorldClock clock;
    private final ServiceTimes times;
    private final Ids ids;
    private final String region;
    private final Predicate<String> vpcExists;
    private final Changes changes;
    private final Map<String, HostedZone> zones = new LinkedHashMap<>();
    private final Map<String, PublishedZone> published = new LinkedHashMap<>();
    private final Set<String> callerReferences = new HashSet<>();

    HostedZones(WorldClock clock, ServiceTimes times, Ids ids, String region, Predicate<String> vpcExists) {
        this.clock = clock;
        this.times = times;
        this.ids = ids;
        this.region = region;
        this.vpcExists = vpcExists;
        this.changes = new Changes(clock, times, ids);
    }

    /** A zone and the change that brings it to DNS. */
    record Created(HostedZone zone, ChangeInfo change) {}

    /** Assumed: a caller reference stays used after its zone is deleted; the API asks for a new one with every request. */
    Created create(String name, VpcInput vpc, String callerReference, @Nullable String comment) {
        if (!DomainNames.valid(name)) {
            throw Route53Errors.invalidDomainName(name);
        }
        if (callerReferences.contains(callerReference)) {
            throw Route53Errors.hostedZoneAlreadyExists();
        }
        requireFree(vpc, name);
        callerReferences.add(callerReference);
        var zone = new HostedZone("Z" + ids.upper(20), name, callerReference, comment, vpc.id());
        zones.put(zone.id(), zone);
        return new Created(zone, publish(zone, null));
    }

    HostedZone require(String id) {
        var found = zones.get(id);
        if (found == null) {
            throw Route53Errors.noSuchHostedZone(id);
        }
        return found;
    }

    Collection<HostedZone> all() {
        return List.copyOf(zones.values());
    }

    ChangeInfo change(String id) {
        return changes.require(id);
    }

    HostedZone comment(String id, @Nullable String comment) {
        var zone = requireIdle(id);
        zone.comment(comment);
        return zone;
    }

    ChangeInfo associate(String id, VpcInput vpc, @Nullable String comment) {
        var zone = requireIdle(id);
        requireFree(vpc, zone.name());
        zone.vpcIds().add(vpc.id());
        return publish(zone, comment);
    }

    ChangeInfo disassociate(String id, String vpcId, @Nullable String comment) {
        var zone = require(id);
        if (!zone.vpcIds().contains(vpcId)) {
            throw Route53Errors.vpcAssociationNotFound(vpcId, id);
        }
        if (zone.vpcIds().size() == 1) {
            throw Route53Errors.lastVpcAssociation(vpcId, id);
        }
        zone.vpcIds().remove(vpcId);
        return publish(zone, comment);
    }

    /** Applies the whole batch or nothing; for a moment afterwards the zone takes no other change. */
    ChangeInfo changeRecords(String id, List<RecordChange> batch, @Nullable String comment) {
        var zone = requireIdle(id);
        var next = zone.records().after(batch);
        zone.records(next, clock.instant().plus(times.of("aws.route53.change-processing")));
        return publish(zone, comment);
    }

    ChangeInfo delete(String id) {
        var zone = requireIdle(id);
        if (!zone.records().onlyRequired()) {
            throw Route53Errors.hostedZoneNotEmpty();
        }
        zones.remove(id);
        return changes.submit(null, () -> published.remove(id));
    }

    /** What DNS serves in that VPC. */
    List<PublishedZone> publishedIn(String vpcId) {
        return published.values().stream()
                .filter(zone -> zone.vpcIds().contains(vpcId))
                .toList();
    }

    /** Brings the zone to DNS as it is now, not as it will be when the change is INSYNC. */
    private ChangeInfo publish(HostedZone zone, @Nullable String comment) {
        var publication = zone.publication();
        return changes.submit(comment, () -> published.put(publication.id(), publication));
    }

    private HostedZone requireIdle(String id) {
        var zone = require(id);
        if (zone.processing(clock.instant())) {
            throw Route53Errors.priorRequestNotComplete();
        }
        return zone;
    }

    /** Also refuses what is associated with this very zone already, as AWS does. */
    private void requireFree(VpcInput vpc, String zoneName) {
        if (!vpc.region().equals(region) || !vpcExists.test(vpc.id())) {
            throw Route53Errors.invalidVpc(vpc);
        }
        var taken = zones.values().stream()
                .anyMatch(zone -> zone.name().equals(zoneName) && zone.vpcIds().contains(vpc.id()));
        if (taken) {
            throw Route53Errors.conflictingDomainExists(vpc, zoneName);
        }
    }
}
