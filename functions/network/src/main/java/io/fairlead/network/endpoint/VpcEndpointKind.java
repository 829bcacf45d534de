package io.fairlead.network.endpoint;

import io.fairlead.core.ledger.Entry;
import io.fairlead.core.reconcile.Difference;
import io.fairlead.core.reconcile.Kind;
import io.fairlead.core.reconcile.Marker;
import io.fairlead.core.reconcile.Observed;
import io.fairlead.core.reconcile.Patience;
import io.fairlead.core.reconcile.Readiness;
import io.fairlead.core.reconcile.Scope;
import io.fairlead.core.resource.Desired;
import io.fairlead.core.resource.Phase;
import io.fairlead.core.resource.Place;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.resource.Refs;
import io.fairlead.core.topology.Topology;
import io.fairlead.network.workload.OneCreation;
import io.fairlead.network.workload.Workload;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The VPC endpoint of a workload network. It counts as made at {@code pendingAcceptance}: it becomes available only once the
 * access point exists, and the access point needs its id.
 */
public final class VpcEndpointKind implements Kind<EndpointSpec> {
    private final VpcEndpoints endpoints;
    private final ServiceZones zones;

    public VpcEndpointKind(VpcEndpoints endpoints) {
        this.endpoints = endpoints;
        this.zones = new ServiceZones(endpoints);
    }

    @Override
    public String name() {
        return "vpc-endpoint";
    }

    @Override
    public List<Desired<EndpointSpec>> desired(Topology topology, Place place) {
        var gateway = topology.gateway().name();
        return Workload.at(place, topology)
                .map(workload -> Desired.of(
                                Refs.vpcEndpoint(workload.name()),
                                new EndpointSpec(workload.name(), workload.accessPoint(), gateway),
                                Phase.VPC_ENDPOINT,
                                place,
                                workload.pointer())
                        .after(Refs.gateway(gateway))
                        .adopting(workload.adopt()))
                .toList();
    }

    @Override
    public Optional<Observed> get(String id, EndpointSpec spec, Scope scope) {
        return endpoints.get(id).map(EndpointView::of);
    }

    /** By marker first, which needs no gateway: on the way down the gateway may be gone. */
    @Override
    public Optional<Observed> find(EndpointSpec spec, Scope scope) {
        var marked =
                Map.of("tag:" + EndpointView.MARKER_TAG, scope.marker(ref(spec)).text());
        return best(endpoints.list(marked).stream().map(EndpointView::of))
                .or(() -> service(spec, scope).flatMap(service -> leadingTo(service, spec, scope)));
    }

    @Override
    public Map<String, String> fields(EndpointSpec spec, Scope scope) {
        return EndpointView.fields(requireService(spec, scope), placement(spec, scope));
    }

    @Override
    public Set<String> immutable() {
        return Set.of("vpc", "service");
    }

    @Override
    public boolean bearsMarker() {
        return true;
    }

    @Override
    public Observed create(EndpointSpec spec, Marker marker, Scope scope) {
        var service = requireService(spec, scope);
        var placement = placement(spec, scope);
        zones.requireAt(placement, service, spec.network());
        var token = OneCreation.of(scope, ref(spec), service + placement);
        var tags = Map.of(
                "Name",
                spec.accessPoint(),
                "fairlead:topology",
                scope.topology().name(),
                EndpointView.MARKER_TAG,
                marker.text());
        return EndpointView.of(endpoints.create(ref(spec).toString(), service, placement, token, tags));
    }

    @Override
    public Observed update(
            EndpointSpec spec, Observed observed, List<Difference> differences, Marker marker, Scope scope) {
        var wanted = placement(spec, scope);
        zones.requireAt(wanted, requireService(spec, scope), spec.network());
        endpoints
                .get(observed.id())
                .ifPresent(present -> endpoints.move(observed.id(), EndpointView.placement(present), wanted));
        return get(observed.id(), spec, scope).orElse(observed);
    }

    @Override
    public void delete(EndpointSpec spec, Observed observed, Scope scope) {
        endpoints.delete(observed.id());
    }

    /** EC2 takes about a minute. */
    @Override
    public Patience departure() {
        return Patience.NORMAL;
    }

    private Optional<Observed> leadingTo(String service, EndpointSpec spec, Scope scope) {
        var vpc = scope.network(spec.network()).vpcId();
        return best(endpoints.list(Map.of("vpc-id", vpc, "service-name", service)).stream()
                .map(EndpointView::of));
    }

    /** One that is not on its way out, if there is one. */
    private static Optional<Observed> best(Stream<Observed> found) {
        return found.min(Comparator.comparing((Observed each) -> each.readiness() instanceof Readiness.Deleting)
                .thenComparing(Observed::id));
    }

    private static Ref ref(EndpointSpec spec) {
        return Refs.vpcEndpoint(spec.network());
    }

    private static Placement placement(EndpointSpec spec, Scope scope) {
        return Placement.in(scope.network(spec.network()));
    }

    private static String requireService(EndpointSpec spec, Scope scope) {
        return scope.attribute(Refs.gateway(spec.gateway()), "service");
    }

    private static Optional<String> service(EndpointSpec spec, Scope scope) {
        return scope.ledger()
                .entry(Refs.gateway(spec.gateway()))
                .map(Entry::attributes)
                .flatMap(attributes -> Optional.ofNullable(attributes.get("service")));
    }
}
