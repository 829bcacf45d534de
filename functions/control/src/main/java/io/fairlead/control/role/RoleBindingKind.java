package io.fairlead.control.role;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.confluent.ConfluentClient;
import io.fairlead.confluent.Target;
import io.fairlead.control.cloud.Creation;
import io.fairlead.control.cloud.Form;
import io.fairlead.core.json.Json;
import io.fairlead.core.reconcile.Kind;
import io.fairlead.core.reconcile.Marker;
import io.fairlead.core.reconcile.Observed;
import io.fairlead.core.reconcile.Readiness;
import io.fairlead.core.reconcile.Scope;
import io.fairlead.core.resource.Desired;
import io.fairlead.core.resource.Place;
import io.fairlead.core.resource.Refs;
import io.fairlead.core.topology.Topology;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A role binding. It has neither name nor description: it is what it says. Because its principal is an account of ours, one
 * that is there already is taken over, whoever made it.
 */
public final class RoleBindingKind implements Kind<RoleBindingSpec> {
    private static final Target ALL = Target.of("/iam/v2/role-bindings");

    private final ConfluentClient cloud;

    public RoleBindingKind(ConfluentClient cloud) {
        this.cloud = cloud;
    }

    @Override
    public String name() {
        return "role-binding";
    }

    @Override
    public List<Desired<RoleBindingSpec>> desired(Topology topology, Place place) {
        return IntStream.range(0, topology.accounts().size())
                .boxed()
                .flatMap(account -> ofAccount(topology, account))
                .toList();
    }

    private static Stream<Desired<RoleBindingSpec>> ofAccount(Topology topology, int index) {
        var account = topology.accounts().get(index);
        return IntStream.range(0, account.roles().size()).mapToObj(number -> {
            var granted = account.roles().get(number);
            var spec = new RoleBindingSpec(account.name(), granted.role(), Grant.of(granted, topology));
            return Desired.of(
                            spec.ref(),
                            spec,
                            spec.on().phase(),
                            Place.CONTROL,
                            "/accounts/" + index + "/roles/" + number)
                    .after(Refs.serviceAccount(account.name()), spec.on().resource())
                    .within(Refs.serviceAccount(account.name()))
                    .adopting(true);
        });
    }

    @Override
    public Optional<Observed> get(String id, RoleBindingSpec spec, Scope scope) {
        return cloud.find(one(id)).map(RoleBindingKind::observed);
    }

    /** The list matches a part of the pattern; only the very same binding counts. */
    @Override
    public Optional<Observed> find(RoleBindingSpec spec, Scope scope) {
        var wanted = fields(spec, scope);
        return cloud
                .list(ALL.with("crn_pattern", spec.on().crn(scope))
                        .with("principal", principal(spec, scope))
                        .with("role_name", spec.role()))
                .stream()
                .map(RoleBindingKind::observed)
                .filter(found -> found.fields().equals(wanted))
                .findFirst();
    }

    @Override
    public Map<String, String> fields(RoleBindingSpec spec, Scope scope) {
        return Map.of(
                "principal", principal(spec, scope),
                "role", spec.role(),
                "crn", spec.on().crn(scope));
    }

    @Override
    public Set<String> immutable() {
        return Set.of("principal", "role", "crn");
    }

    @Override
    public Observed create(RoleBindingSpec spec, Marker marker, Scope scope) {
        var body = Json.object()
                .put("principal", principal(spec, scope))
                .put("role_name", spec.role())
                .put("crn_pattern", spec.on().crn(scope));
        return Creation.orLook(() -> observed(cloud.post(ALL, body)), () -> find(spec, scope));
    }

    @Override
    public void delete(RoleBindingSpec spec, Observed observed, Scope scope) {
        cloud.remove(one(observed.id()));
    }

    private static String principal(RoleBindingSpec spec, Scope scope) {
        return "User:" + scope.id(Refs.serviceAccount(spec.account()));
    }

    /** There is no state to wait for; what it grants takes up to 90 s to arrive, which is for probes to find out. */
    private static Observed observed(JsonNode found) {
        return new Observed(
                Form.id(found),
                Map.of(
                        "principal",
                        Form.text(found, "/principal"),
                        "role",
                        Form.text(found, "/role_name"),
                        "crn",
                        Form.text(found, "/crn_pattern")),
                Map.of(),
                Readiness.ready());
    }

    private static Target one(String id) {
        return Target.of("/iam/v2/role-bindings/{}", id);
    }
}
