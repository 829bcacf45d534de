package io.fairlead.control.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.confluent.ConfluentClient;
import io.fairlead.confluent.Target;
import io.fairlead.control.cloud.Creation;
import io.fairlead.control.cloud.Form;
import io.fairlead.core.errors.ExistsNotOurs;
import io.fairlead.core.json.Json;
import io.fairlead.core.reconcile.Difference;
import io.fairlead.core.reconcile.Kind;
import io.fairlead.core.reconcile.Marker;
import io.fairlead.core.reconcile.Observed;
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
import java.util.stream.IntStream;

/** A service account. Its name is unique in the organization, and its description ends with our marker. */
public final class ServiceAccountKind implements Kind<ServiceAccountSpec> {
    private static final Target ALL = Target.of("/iam/v2/service-accounts");

    private final ConfluentClient cloud;

    public ServiceAccountKind(ConfluentClient cloud) {
        this.cloud = cloud;
    }

    @Override
    public String name() {
        return "service-account";
    }

    @Override
    public List<Desired<ServiceAccountSpec>> desired(Topology topology, Place place) {
        return IntStream.range(0, topology.accounts().size())
                .mapToObj(index -> desired(topology.accounts().get(index), index))
                .toList();
    }

    private static Desired<ServiceAccountSpec> desired(Topology.Account wanted, int index) {
        return Desired.of(
                        Refs.serviceAccount(wanted.name()),
                        new ServiceAccountSpec(wanted.name(), wanted.description()),
                        Phase.SERVICE_ACCOUNT,
                        Place.CONTROL,
                        "/accounts/" + index)
                .adopting(wanted.adopt());
    }

    @Override
    public Optional<Observed> get(String id, ServiceAccountSpec spec, Scope scope) {
        return cloud.find(one(id)).map(ServiceAccountKind::observed);
    }

    @Override
    public Optional<Observed> find(ServiceAccountSpec spec, Scope scope) {
        return cloud.list(ALL.with("display_name", spec.name())).stream()
                .filter(found -> Form.name(found).equals(spec.name()))
                .findFirst()
                .map(ServiceAccountKind::observed);
    }

    /** The marker is a part of the description, so that an account that lost it, or was adopted, gets it (again). */
    @Override
    public Map<String, String> fields(ServiceAccountSpec spec, Scope scope) {
        return Map.of("name", spec.name(), "description", marker(spec, scope).behind(spec.description()));
    }

    @Override
    public boolean bearsMarker() {
        return true;
    }

    @Override
    public Observed create(ServiceAccountSpec spec, Marker marker, Scope scope) {
        var made = Creation.orLook(() -> observed(cloud.post(ALL, body(spec, marker))), () -> find(spec, scope));
        if (made.marker().filter(marker::equals).isEmpty()) {
            throw new ExistsNotOurs(
                    "service account " + spec.name() + " exists as " + made.id()
                            + " and was not made by this topology; it was not touched",
                    "choose another name, or set \"adopt\": true on the account to take it over");
        }
        return made;
    }

    @Override
    public Observed update(
            ServiceAccountSpec spec, Observed observed, List<Difference> differences, Marker marker, Scope scope) {
        return observed(cloud.patch(one(observed.id()), body(spec, marker)));
    }

    @Override
    public void delete(ServiceAccountSpec spec, Observed observed, Scope scope) {
        cloud.remove(one(observed.id()));
    }

    private static Marker marker(ServiceAccountSpec spec, Scope scope) {
        return scope.marker(Refs.serviceAccount(spec.name()));
    }

    private static ObjectNode body(ServiceAccountSpec spec, Marker marker) {
        return Json.object().put("display_name", spec.name()).put("description", marker.behind(spec.description()));
    }

    private static Observed observed(JsonNode found) {
        var description = Form.text(found, "/description");
        return new Observed(
                Form.id(found),
                Map.of("name", Form.name(found), "description", description),
                Map.of(),
                Readiness.ready(),
                Marker.in(description));
    }

    private static Target one(String id) {
        return Target.of("/iam/v2/service-accounts/{}", id);
    }
}
