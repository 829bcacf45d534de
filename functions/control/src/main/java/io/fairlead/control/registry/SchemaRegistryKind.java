package io.fairlead.control.registry;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.confluent.ConfluentClient;
import io.fairlead.confluent.Target;
import io.fairlead.control.cloud.EnvironmentId;
import io.fairlead.control.cloud.Form;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The Schema Registry: found, never made. It appears after the first cluster and goes with the environment. */
public final class SchemaRegistryKind implements Kind<SchemaRegistrySpec> {
    private final ConfluentClient cloud;

    public SchemaRegistryKind(ConfluentClient cloud) {
        this.cloud = cloud;
    }

    @Override
    public String name() {
        return "schema-registry";
    }

    /** None without a cluster: nothing would make it appear. */
    @Override
    public List<Desired<SchemaRegistrySpec>> desired(Topology topology, Place place) {
        var environment = topology.environment().name();
        var clusters = topology.clusters().stream()
                .map(cluster -> Refs.cluster(cluster.name()))
                .toArray(Ref[]::new);
        return clusters.length == 0
                ? List.of()
                : List.of(Desired.of(
                                Refs.schemaRegistry(environment),
                                new SchemaRegistrySpec(environment),
                                Phase.SCHEMA_REGISTRY,
                                Place.CONTROL,
                                "/environment")
                        .after(clusters)
                        .within(Refs.environment(environment)));
    }

    @Override
    public Optional<Observed> get(String id, SchemaRegistrySpec spec, Scope scope) {
        return cloud.find(EnvironmentId.in(scope, Target.of("/srcm/v3/clusters/{}", id)))
                .map(SchemaRegistryKind::observed);
    }

    @Override
    public Optional<Observed> find(SchemaRegistrySpec spec, Scope scope) {
        return cloud.list(EnvironmentId.in(scope, Target.of("/srcm/v3/clusters"))).stream()
                .findFirst()
                .map(SchemaRegistryKind::observed);
    }

    @Override
    public Map<String, String> fields(SchemaRegistrySpec spec, Scope scope) {
        return Map.of();
    }

    @Override
    public boolean isFound() {
        return true;
    }

    @Override
    public Observed create(SchemaRegistrySpec spec, Marker marker, Scope scope) {
        throw new IllegalStateException("a Schema Registry is found, not made");
    }

    @Override
    public void delete(SchemaRegistrySpec spec, Observed observed, Scope scope) {
        throw new IllegalStateException("a Schema Registry goes with its environment");
    }

    private static Observed observed(JsonNode found) {
        return new Observed(
                Form.id(found),
                Map.of(),
                Form.known("crn", Form.text(found, "/metadata/resource_name")),
                switch (Form.text(found, "/status/phase")) {
                    case "PROVISIONED" -> Readiness.ready();
                    case "PROVISIONING" -> Readiness.pending(Patience.SOON, "Confluent is provisioning it");
                    default -> Readiness.broken(Form.complaint(found), "ask Confluent's support to look at it");
                });
    }
}
