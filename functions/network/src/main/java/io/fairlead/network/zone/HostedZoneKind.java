package io.fairlead.network.zone;

import io.fairlead.core.errors.Conflict;
import io.fairlead.core.errors.NotReady;
import io.fairlead.core.ledger.Entry;
import io.fairlead.core.reconcile.Difference;
import io.fairlead.core.reconcile.Kind;
import io.fairlead.core.reconcile.Marker;
import io.fairlead.core.reconcile.Observed;
import io.fairlead.core.reconcile.Scope;
import io.fairlead.core.resource.Desired;
import io.fairlead.core.resource.Phase;
import io.fairlead.core.resource.Place;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.resource.Refs;
import io.fairlead.core.topology.Topology;
import io.fairlead.network.dns.HostedZones;
import io.fairlead.network.dns.Propagation;
import io.fairlead.network.dns.Records;
import io.fairlead.network.dns.Wildcard;
import io.fairlead.network.dns.Zone;
import io.fairlead.network.workload.OneCreation;
import io.fairlead.network.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The private zone of a workload network. Its comment carries the marker, because a zone is created without tags. */
public final class HostedZoneKind implements Kind<ZoneSpec> {
    private final HostedZones zones;
    private final Associations associations;
    private final Emptying emptying;
    private final Propagation propagation;

    public HostedZoneKind(HostedZones zones, Records records, Propagation propagation) {
        this.zones = zones;
        this.associations = new Associations(zones);
        this.emptying = new Emptying(records);
        this.propagation = propagation;
    }

    @Override
    public String name() {
        return "hosted-zone";
    }

    @Override
    public List<Desired<ZoneSpec>> desired(Topology topology, Place place) {
        return Workload.at(place, topology)
                .map(workload -> Desired.of(
                                Refs.hostedZone(workload.name()),
                                new ZoneSpec(workload.name(), workload.network().observers()),
                                Phase.HOSTED_ZONE,
                                place,
                                workload.pointer())
                        .after(Refs.accessPoint(workload.name()))
                        .adopting(workload.adopt()))
                .toList();
    }

    @Override
    public Optional<Observed> get(String id, ZoneSpec spec, Scope scope) {
        return zones.get(id).map(zone -> observed(zone, spec, scope, List.of()));
    }

    /** On the way down the access point, which knows the domain, may be gone; the marker does not need it. */
    @Override
    public Optional<Observed> find(ZoneSpec spec, Scope scope) {
        var marker = scope.marker(ref(spec));
        var domain = domain(spec, scope);
        var candidates = domain.map(zones::named).orElseGet(() -> zones.commented(marker.behind("")));
        return Stream.concat(
                        candidates.stream().filter(zone -> isMarked(zone, marker)),
                        candidates.stream().filter(zone -> isInTheWay(zone, spec, scope)))
                .findFirst()
                .map(zone -> observed(zone, spec, scope, List.of()));
    }

    @Override
    public Map<String, String> fields(ZoneSpec spec, Scope scope) {
        return Associations.fields(
                requireDomain(spec, scope), Associations.wanted(spec, scope).keySet());
    }

    @Override
    public Set<String> immutable() {
        return Set.of("domain");
    }

    @Override
    public boolean bearsMarker() {
        return true;
    }

    @Override
    public Observed create(ZoneSpec spec, Marker marker, Scope scope) {
        var domain = requireDomain(spec, scope);
        var reference = OneCreation.of(scope, ref(spec), domain);
        HostedZones.Created created;
        try {
            created = zones.create(
                    domain,
                    scope.network(spec.network()),
                    reference,
                    marker.behind("Confluent PrivateLink of network " + spec.network()));
        } catch (Conflict | NotReady taken) { // by an earlier try of ours, or by a stranger
            return find(spec, scope)
                    .filter(found -> found.marker().filter(marker::equals).isPresent())
                    .orElseThrow(() -> taken);
        }
        zones.tag(
                created.id(),
                Map.of("Name", domain, "fairlead:topology", scope.topology().name(), "fairlead:marker", marker.text()));
        return associated(created.id(), List.of(created.change()), spec, scope);
    }

    @Override
    public Observed update(ZoneSpec spec, Observed observed, List<Difference> differences, Marker marker, Scope scope) {
        return associated(observed.id(), List.of(), spec, scope);
    }

    @Override
    public void delete(ZoneSpec spec, Observed observed, Scope scope) {
        zones.get(observed.id()).ifPresent(zone -> {
            emptying.empty(zone, spec, scope);
            zones.delete(zone.id());
        });
    }

    private Observed associated(String id, List<String> changes, ZoneSpec spec, Scope scope) {
        var zone = requireZone(id);
        var all = new ArrayList<>(changes);
        all.addAll(associations.align(zone, Associations.wanted(spec, scope)));
        return observed(requireZone(id), spec, scope, all);
    }

    private Zone requireZone(String id) {
        return zones.get(id).orElseThrow(() -> new NotReady("zone " + id + " has vanished", ""));
    }

    private Observed observed(Zone zone, ZoneSpec spec, Scope scope, List<String> submitted) {
        var progress = propagation.of(ref(spec), scope, submitted);
        return new Observed(
                zone.id(),
                Associations.fields(zone.domain(), zone.vpcs().keySet()),
                progress.attributes(),
                progress.usable(),
                Marker.in(zone.comment()));
    }

    private static boolean isMarked(Zone zone, Marker marker) {
        return Marker.in(zone.comment()).filter(marker::equals).isPresent();
    }

    /** A VPC cannot have two zones of one name. */
    private static boolean isInTheWay(Zone zone, ZoneSpec spec, Scope scope) {
        return zone.vpcs().containsKey(scope.network(spec.network()).vpcId());
    }

    private static Ref ref(ZoneSpec spec) {
        return Refs.hostedZone(spec.network());
    }

    private static String requireDomain(ZoneSpec spec, Scope scope) {
        return Wildcard.plain(scope.attribute(Refs.accessPoint(spec.network()), "domain"));
    }

    private static Optional<String> domain(ZoneSpec spec, Scope scope) {
        return scope.ledger()
                .entry(Refs.accessPoint(spec.network()))
                .map(Entry::attributes)
                .flatMap(attributes -> Optional.ofNullable(attributes.get("domain")))
                .map(Wildcard::plain);
    }
}
