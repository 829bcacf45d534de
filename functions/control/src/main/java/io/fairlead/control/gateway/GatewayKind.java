package io.fairlead.control.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.confluent.ConfluentClient;
import io.fairlead.confluent.Target;
import io.fairlead.control.cloud.Body;
import io.fairlead.control.cloud.Creation;
import io.fairlead.control.cloud.EnvironmentId;
import io.fairlead.control.cloud.Form;
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
import io.fairlead.core.resource.Refs;
import io.fairlead.core.topology.Topology;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The ingress PrivateLink gateway. It has a name but no description, so the ledger says whose it is. */
public final class GatewayKind implements Kind<GatewaySpec> {
    private static final Target ALL = Target.of("/networking/v1/gateways");
    private static final String SERVICE = "/status/cloud_gateway/vpc_endpoint_service_name";

    private static final String REPLACED =
            "apply again and approve that it is replaced; endpoints and the names of all clusters will change";

    private final ConfluentClient cloud;

    public GatewayKind(ConfluentClient cloud) {
        this.cloud = cloud;
    }

    @Override
    public String name() {
        return "gateway";
    }

    @Override
    public List<Desired<GatewaySpec>> desired(Topology topology, Place place) {
        var wanted = topology.gateway();
        return List.of(Desired.of(
                        Refs.gateway(wanted.name()),
                        new GatewaySpec(wanted.name(), topology.region()),
                        Phase.GATEWAY,
                        Place.CONTROL,
                        "/gateway")
                .after(Refs.environment(topology.environment().name()))
                .adopting(wanted.adopt()));
    }

    @Override
    public Optional<Observed> get(String id, GatewaySpec spec, Scope scope) {
        return cloud.find(EnvironmentId.in(scope, one(id))).map(GatewayKind::observed);
    }

    @Override
    public Optional<Observed> find(GatewaySpec spec, Scope scope) {
        return cloud.list(EnvironmentId.in(scope, ALL).with("spec.display_name", spec.name())).stream()
                .filter(found -> Form.name(found).equals(spec.name()))
                // Real answers may write the discriminator with the prefix "networking.v1.".
                .filter(found -> Form.text(found, "/spec/config/kind").endsWith("AwsIngressPrivateLinkGatewaySpec"))
                .findFirst()
                .map(GatewayKind::observed);
    }

    @Override
    public Map<String, String> fields(GatewaySpec spec, Scope scope) {
        return Map.of("name", spec.name(), "region", spec.region());
    }

    @Override
    public Set<String> immutable() {
        return Set.of("region");
    }

    @Override
    public Observed create(GatewaySpec spec, Marker marker, Scope scope) {
        var body = Body.of(spec.name(), scope);
        body.withObject("/spec/config")
                .put("kind", "AwsIngressPrivateLinkGatewaySpec")
                .put("region", spec.region());
        return Creation.orLook(() -> observed(cloud.post(ALL, body)), () -> find(spec, scope));
    }

    @Override
    public Observed update(
            GatewaySpec spec, Observed observed, List<Difference> differences, Marker marker, Scope scope) {
        return observed(cloud.patch(one(observed.id()), Body.of(spec.name(), scope)));
    }

    @Override
    public void delete(GatewaySpec spec, Observed observed, Scope scope) {
        cloud.remove(EnvironmentId.in(scope, one(observed.id())));
    }

    private static Observed observed(JsonNode found) {
        return new Observed(
                Form.id(found),
                Form.known("name", Form.name(found), "region", Form.text(found, "/spec/config/region")),
                Form.known("service", Form.text(found, SERVICE)),
                readiness(found));
    }

    private static Readiness readiness(JsonNode found) {
        return switch (Form.text(found, "/status/phase")) {
            // Created is as far as it gets before the first access point; the service name is what the endpoints need.
            case "CREATED", "READY" ->
                Form.text(found, SERVICE).isEmpty()
                        ? Readiness.pending(Patience.SOON, "its endpoint service has no name yet")
                        : Readiness.ready();
            case "PROVISIONING" -> Readiness.pending(Patience.NORMAL, "Confluent is provisioning it");
            case "DEPROVISIONING" -> Readiness.deleting("Confluent is deprovisioning it");
            case "EXPIRED" ->
                Readiness.lost(Form.complaint(found) + ": it was left without an access point for too long", REPLACED);
            default -> Readiness.lost(Form.complaint(found), REPLACED);
        };
    }

    private static Target one(String id) {
        return Target.of("/networking/v1/gateways/{}", id);
    }
}
