package io.fairlead.control.accesspoint;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.confluent.ConfluentClient;
import io.fairlead.confluent.Target;
import io.fairlead.control.cloud.Body;
import io.fairlead.control.cloud.Creation;
import io.fairlead.control.cloud.EnvironmentId;
import io.fairlead.control.cloud.Form;
import io.fairlead.core.ledger.Entry;
import io.fairlead.core.reconcile.Difference;
import io.fairlead.core.reconcile.Kind;
import io.fairlead.core.reconcile.Marker;
import io.fairlead.core.reconcile.Observed;
import io.fairlead.core.reconcile.Scope;
import io.fairlead.core.resource.Desired;
import io.fairlead.core.resource.Phase;
import io.fairlead.core.resource.Place;
import io.fairlead.core.resource.Refs;
import io.fairlead.core.topology.Topology;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Confluent's side of one VPC endpoint. It has a name but no description, so the ledger says whose it is. */
public final class AccessPointKind implements Kind<AccessPointSpec> {
    private static final Target ALL = Target.of("/networking/v1/access-points");

    private final ConfluentClient cloud;

    public AccessPointKind(ConfluentClient cloud) {
        this.cloud = cloud;
    }

    @Override
    public String name() {
        return "access-point";
    }

    @Override
    public List<Desired<AccessPointSpec>> desired(Topology topology, Place place) {
        return IntStream.range(0, topology.networks().size())
                .boxed()
                .flatMap(index -> Stream.ofNullable(
                                topology.networks().get(index).accessPoint())
                        .map(wanted -> desired(topology, index, wanted)))
                .toList();
    }

    private static Desired<AccessPointSpec> desired(Topology topology, int index, Topology.AccessPoint wanted) {
        var network = topology.networks().get(index).name();
        var gateway = topology.gateway().name();
        return Desired.of(
                        Refs.accessPoint(network),
                        new AccessPointSpec(wanted.name(), network, gateway),
                        Phase.ACCESS_POINT,
                        Place.CONTROL,
                        "/networks/" + index + "/accessPoint")
                .after(Refs.gateway(gateway), Refs.vpcEndpoint(network))
                .adopting(wanted.adopt());
    }

    @Override
    public Optional<Observed> get(String id, AccessPointSpec spec, Scope scope) {
        return cloud.find(EnvironmentId.in(scope, one(id))).map(AccessPointKind::observed);
    }

    /** By the VPC endpoint that it serves, else by name. */
    @Override
    public Optional<Observed> find(AccessPointSpec spec, Scope scope) {
        var gateway = scope.id(Refs.gateway(spec.gateway()));
        var candidates = cloud.list(EnvironmentId.in(scope, ALL).with("spec.gateway", gateway)).stream()
                .map(AccessPointKind::observed)
                .toList();
        return endpoint(spec, scope)
                .flatMap(endpoint -> having("vpcEndpoint", endpoint, candidates))
                .or(() -> having("name", spec.name(), candidates));
    }

    @Override
    public Map<String, String> fields(AccessPointSpec spec, Scope scope) {
        return Map.of("name", spec.name(), "vpcEndpoint", scope.id(Refs.vpcEndpoint(spec.network())));
    }

    @Override
    public Set<String> immutable() {
        return Set.of("vpcEndpoint");
    }

    @Override
    public Observed create(AccessPointSpec spec, Marker marker, Scope scope) {
        var body = Body.of(spec.name(), scope);
        body.withObject("/spec/gateway").put("id", scope.id(Refs.gateway(spec.gateway())));
        body.withObject("/spec/config")
                .put("kind", "AwsIngressPrivateLinkEndpoint")
                .put("vpc_endpoint_id", scope.id(Refs.vpcEndpoint(spec.network())));
        return Creation.orLook(() -> observed(cloud.post(ALL, body)), () -> find(spec, scope));
    }

    @Override
    public Observed update(
            AccessPointSpec spec, Observed observed, List<Difference> differences, Marker marker, Scope scope) {
        return observed(cloud.patch(one(observed.id()), Body.of(spec.name(), scope)));
    }

    @Override
    public void delete(AccessPointSpec spec, Observed observed, Scope scope) {
        cloud.remove(EnvironmentId.in(scope, one(observed.id())));
    }

    private static Optional<String> endpoint(AccessPointSpec spec, Scope scope) {
        return scope.ledger().entry(Refs.vpcEndpoint(spec.network())).map(Entry::id);
    }

    private static Optional<Observed> having(String field, String value, List<Observed> candidates) {
        return candidates.stream()
                .filter(candidate -> value.equals(candidate.fields().get(field)))
                .findFirst();
    }

    private static Observed observed(JsonNode found) {
        return new Observed(
                Form.id(found),
                Form.known("name", Form.name(found), "vpcEndpoint", Form.text(found, "/spec/config/vpc_endpoint_id")),
                Form.known("domain", Form.text(found, "/status/config/dns_domain")),
                AccessPointPhases.readiness(found));
    }

    private static Target one(String id) {
        return Target.of("/networking/v1/access-points/{}", id);
    }
}
