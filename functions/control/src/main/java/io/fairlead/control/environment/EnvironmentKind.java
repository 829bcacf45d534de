package io.fairlead.control.environment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.confluent.ConfluentClient;
import io.fairlead.confluent.Target;
import io.fairlead.control.cloud.Creation;
import io.fairlead.control.cloud.Form;
import io.fairlead.core.errors.Conflict;
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
import java.util.stream.Stream;

/** The environment. It has a name but no description, so the ledger says whose it is. */
public final class EnvironmentKind implements Kind<EnvironmentSpec> {
    private static final Target ALL = Target.of("/org/v2/environments");

    private final ConfluentClient cloud;

    public EnvironmentKind(ConfluentClient cloud) {
        this.cloud = cloud;
    }

    @Override
    public String name() {
        return "environment";
    }

    @Override
    public List<Desired<EnvironmentSpec>> desired(Topology topology, Place place) {
        var wanted = topology.environment();
        return List.of(Desired.of(
                        Refs.environment(wanted.name()),
                        new EnvironmentSpec(wanted.name(), wanted.streamGovernance()),
                        Phase.ENVIRONMENT,
                        Place.CONTROL,
                        "/environment")
                .adopting(wanted.adopt()));
    }

    @Override
    public Optional<Observed> get(String id, EnvironmentSpec spec, Scope scope) {
        return cloud.find(one(id)).map(EnvironmentKind::observed);
    }

    @Override
    public Optional<Observed> find(EnvironmentSpec spec, Scope scope) {
        return cloud.list(ALL).stream()
                .filter(found -> Form.name(found).equals(spec.name()))
                .findFirst()
                .map(EnvironmentKind::observed);
    }

    @Override
    public Map<String, String> fields(EnvironmentSpec spec, Scope scope) {
        return Map.of(
                "name", spec.name(), "streamGovernance", spec.streamGovernance().name());
    }

    @Override
    public Observed create(EnvironmentSpec spec, Marker marker, Scope scope) {
        return Creation.orLook(() -> observed(cloud.post(ALL, body(spec))), () -> find(spec, scope));
    }

    @Override
    public Observed update(
            EnvironmentSpec spec, Observed observed, List<Difference> differences, Marker marker, Scope scope) {
        return observed(cloud.patch(one(observed.id()), body(spec)));
    }

    /** Confluent's documents promise both a recursive deletion and a refusal; neither is tried out here. */
    @Override
    public void delete(EnvironmentSpec spec, Observed observed, Scope scope) {
        var inhabitants = Stream.of("/cmk/v2/clusters", "/networking/v1/gateways")
                .flatMap(path -> inhabitants(path, observed.id()))
                .toList();
        if (!inhabitants.isEmpty()) {
            throw new Conflict(
                    "environment " + spec.name() + " (" + observed.id() + ") still holds " + inhabitants
                            + ", which this topology has not made",
                    "delete them, or leave the environment to whoever uses them, and run again");
        }
        cloud.remove(one(observed.id()));
    }

    /** Lists lag behind deletions too, so each one is asked for. */
    private Stream<String> inhabitants(String path, String environment) {
        return cloud.list(Target.of(path).with("environment", environment)).stream()
                .map(Form::id)
                .filter(id -> cloud.find(Target.of(path + "/{}", id).with("environment", environment))
                        .isPresent());
    }

    private static ObjectNode body(EnvironmentSpec spec) {
        var body = Json.object().put("display_name", spec.name());
        body.putObject("stream_governance_config")
                .put("package", spec.streamGovernance().name());
        return body;
    }

    private static Observed observed(JsonNode found) {
        return new Observed(
                Form.id(found),
                Form.known(
                        "name",
                        Form.name(found),
                        "streamGovernance",
                        Form.text(found, "/stream_governance_config/package")),
                Form.known("crn", Form.text(found, "/metadata/resource_name")),
                Readiness.ready());
    }

    private static Target one(String id) {
        return Target.of("/org/v2/environments/{}", id);
    }
}
