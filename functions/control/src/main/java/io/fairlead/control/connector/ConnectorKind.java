package io.fairlead.control.connector;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.confluent.ConfluentClient;
import io.fairlead.confluent.ConfluentErrors;
import io.fairlead.confluent.Target;
import io.fairlead.control.cloud.EnvironmentId;
import io.fairlead.control.cloud.Form;
import io.fairlead.core.errors.InvalidRequest;
import io.fairlead.core.errors.NotReadySoon;
import io.fairlead.core.json.Json;
import io.fairlead.core.reconcile.Difference;
import io.fairlead.core.reconcile.Kind;
import io.fairlead.core.reconcile.Marker;
import io.fairlead.core.reconcile.Observed;
import io.fairlead.core.reconcile.Readiness;
import io.fairlead.core.reconcile.Scope;
import io.fairlead.core.resource.Desired;
import io.fairlead.core.resource.Place;
import io.fairlead.core.resource.Refs;
import io.fairlead.core.topology.Topology;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A managed connector that acts as a service account. Its name is its identifier; the ledger says whose it is. */
public final class ConnectorKind implements Kind<ConnectorSpec> {
    private final ConfluentClient connect;

    public ConnectorKind(ConfluentClient cloud) {
        this.connect = cloud.judging(ConfluentErrors.CONNECT);
    }

    @Override
    public String name() {
        return "connector";
    }

    @Override
    public List<Desired<ConnectorSpec>> desired(Topology topology, Place place) {
        return Connectors.desired(topology);
    }

    @Override
    public Optional<Observed> get(String id, ConnectorSpec spec, Scope scope) {
        return connect.find(path(spec, scope, "/connectors/{}", id)).map(found -> observed(found, spec, scope));
    }

    @Override
    public Optional<Observed> find(ConnectorSpec spec, Scope scope) {
        return get(spec.name(), spec, scope);
    }

    @Override
    public Map<String, String> fields(ConnectorSpec spec, Scope scope) {
        Map<String, String> config = new TreeMap<>(spec.config());
        config.put("name", spec.name());
        config.put("kafka.auth.mode", "SERVICE_ACCOUNT");
        config.put("kafka.service.account.id", scope.id(Refs.serviceAccount(spec.account())));
        return config;
    }

    @Override
    public Observed create(ConnectorSpec spec, Marker marker, Scope scope) {
        return put(spec, scope);
    }

    @Override
    public Observed update(
            ConnectorSpec spec, Observed observed, List<Difference> differences, Marker marker, Scope scope) {
        return put(spec, scope);
    }

    @Override
    public void delete(ConnectorSpec spec, Observed observed, Scope scope) {
        connect.remove(path(spec, scope, "/connectors/{}", observed.id()));
    }

    /** Creates or changes it: a repeated call changes nothing. */
    private Observed put(ConnectorSpec spec, Scope scope) {
        var config = fields(spec, scope);
        validate(spec, config, scope);
        connect.put(path(spec, scope, "/connectors/{}/config", spec.name()), config);
        return get(spec.name(), spec, scope)
                .orElseThrow(() -> new NotReadySoon(spec.ref() + " was made and is not shown yet"));
    }

    /** Tells all that is wrong at once; the creation would tell one thing, and some of it only minutes later. */
    private void validate(ConnectorSpec spec, Map<String, String> config, Scope scope) {
        var answer = connect.put(path(spec, scope, "/connector-plugins/{}/config/validate", spec.plugin()), config);
        Map<String, String> errors = new LinkedHashMap<>();
        for (var setting : answer.path("configs")) {
            setting.at("/value/errors")
                    .forEach(error ->
                            errors.merge(Form.text(setting, "/value/name"), error.asText(), (a, b) -> a + "; " + b));
        }
        if (answer.path("error_count").asInt() > 0 || !errors.isEmpty()) {
            throw new InvalidRequest(
                    "Confluent does not accept the configuration of " + spec.ref() + ": " + errors,
                    "mend \"config\" of the connector in the document");
        }
    }

    private Observed observed(JsonNode found, ConnectorSpec spec, Scope scope) {
        var config = new LinkedHashMap<String, String>();
        found.path("config")
                .properties()
                .forEach(setting -> config.put(
                        setting.getKey(),
                        shown(setting.getKey(), setting.getValue().asText(), spec)));
        return new Observed(spec.name(), config, Map.of(), readiness(spec, scope));
    }

    /** A secret is read back as asterisks, which says nothing: it counts as what we have sent. */
    private static String shown(String name, String value, ConnectorSpec spec) {
        return value.matches("\\*+") ? spec.config().getOrDefault(name, value) : value;
    }

    private Readiness readiness(ConnectorSpec spec, Scope scope) {
        return ConnectorStatus.readiness(connect.find(path(spec, scope, "/connectors/{}/status", spec.name()))
                .orElseGet(Json::object));
    }

    private static Target path(ConnectorSpec spec, Scope scope, String rest, String segment) {
        return Target.of(
                "/connect/v1/environments/{}/clusters/{}" + rest,
                EnvironmentId.of(scope),
                scope.id(Refs.cluster(spec.cluster())),
                segment);
    }
}
