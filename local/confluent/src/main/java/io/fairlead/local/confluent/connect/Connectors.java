package io.fairlead.local.confluent.connect;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.local.confluent.authorization.Rights;
import io.fairlead.local.confluent.http.Answer;
import io.fairlead.local.confluent.http.Call;
import io.fairlead.local.confluent.http.Errors;
import io.fairlead.local.confluent.http.Json;
import io.fairlead.local.confluent.http.Router;
import io.fairlead.local.confluent.organization.Addresses;
import io.fairlead.local.confluent.organization.Connector;
import io.fairlead.local.confluent.organization.Ids;
import io.fairlead.local.confluent.organization.KafkaCluster;
import io.fairlead.local.confluent.organization.Later;
import io.fairlead.local.confluent.organization.Organization;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code connect/v1}: connectors of a cluster, by name. Its lists have one page. */
public final class Connectors {
    private static final String ROOT = "/connect/v1/environments/{environment_id}/clusters/{kafka_cluster_id}";
    private static final String PATH = ROOT + "/connectors";
    private static final String ONE = PATH + "/{connector_name}";

    private final Organization organization;
    private final Ids ids;
    private final Later later;
    private final ConnectorForms forms;
    private final ConnectorLife life;

    public Connectors(Organization organization, Ids ids, Later later, Rights rights, Addresses addresses) {
        this.organization = organization;
        this.ids = ids;
        this.later = later;
        this.forms = new ConnectorForms(addresses);
        this.life = new ConnectorLife(organization, later, rights);
    }

    public void register(Router<Call> router) {
        router.on("GET", PATH, this::list)
                .on("POST", PATH, this::create)
                .on("GET", ONE, call -> Answer.json(200, forms.connector(find(call))))
                .on("DELETE", ONE, this::delete)
                .on("GET", ONE + "/config", call -> Answer.json(200, forms.config(find(call))))
                .on("PUT", ONE + "/config", this::createOrUpdate)
                .on("GET", ONE + "/status", call -> Answer.json(200, forms.status(find(call))))
                .on("GET", ONE + "/tasks", call -> Answer.json(200, Json.array(forms.tasksWithConfig(find(call)))))
                .on("GET", ONE + "/offsets", this::offsets)
                .on("PUT", ONE + "/pause", this::pause)
                .on("PUT", ONE + "/resume", this::resume)
                .on("GET", ROOT + "/connector-plugins", Connectors::plugins)
                .on("PUT", ROOT + "/connector-plugins/{plugin_name}/config/validate", Connectors::validate);
    }

    /** Names; with {@code expand} a map of all that is asked for. */
    private Answer list(Call call) {
        var cluster = cluster(call);
        var listed = organization.connectors.listed().stream().filter(found -> found.cluster.equals(cluster));
        var expand = call.queries("expand").stream()
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .toList();
        if (expand.isEmpty()) {
            return Answer.json(
                    200, Json.values(listed.map(connector -> connector.name).toList()));
        }
        var map = Json.of();
        listed.forEach(
                connector -> map.set(connector.name, forms.expansion(connector).retain(expand)));
        return Answer.json(200, map);
    }

    private Answer create(Call call) {
        var cluster = cluster(call);
        var config = config(call.body().path("config"));
        var name = call.text("/name").orElse(config.getOrDefault("name", ""));
        if (named(cluster, name).isPresent()) {
            throw Errors.coded(400, 400, "Connector " + name + " already exists");
        }
        config.putIfAbsent("name", name);
        return Answer.json(201, forms.connector(add(cluster, name, config)));
    }

    private Answer createOrUpdate(Call call) {
        var cluster = cluster(call);
        var name = call.variable("connector_name");
        var config = config(call.body());
        config.putIfAbsent("name", name);
        if (!name.equals(config.get("name"))) {
            throw Errors.coded(
                    400,
                    400,
                    "Connector name configuration (" + config.get("name")
                            + ") doesn't match connector name in the URL (" + name + ")");
        }
        var existing = named(cluster, name);
        if (existing.isEmpty()) {
            return Answer.json(200, forms.connector(add(cluster, name, config)));
        }
        demandValid(config);
        var connector = existing.get();
        // Masked secrets come back from clients that read, change and write.
        config.replaceAll(
                (key, value) -> value.equals(Setting.MASK) ? connector.config.getOrDefault(key, value) : value);
        connector.config = config;
        connector.touched(later.now());
        life.provision(connector);
        return Answer.json(200, forms.connector(connector));
    }

    private Connector add(KafkaCluster cluster, String name, Map<String, String> config) {
        demandValid(config);
        var connector = organization.connectors.add(new Connector(ids.next("lcc"), later.now(), cluster, name, config));
        life.provision(connector);
        return connector;
    }

    private static void demandValid(Map<String, String> config) {
        var plugin = config.getOrDefault("connector.class", "");
        if (!plugin.equals(DatagenSource.NAME)) {
            throw Errors.coded(
                    400, 400, "Failed to find any class that implements Connector and which name matches " + plugin);
        }
        var errors = DatagenSource.errors(config);
        if (!errors.isEmpty()) {
            throw Errors.coded(400, 400, "Connector configuration is invalid: " + String.join("; ", errors));
        }
    }

    private static Map<String, String> config(JsonNode node) {
        var config = new LinkedHashMap<String, String>();
        node.properties()
                .forEach(member -> config.put(member.getKey(), member.getValue().asText()));
        return config;
    }

    private Answer delete(Call call) {
        life.delete(find(call));
        return Answer.json(200, Json.of("error", Json.NULL));
    }

    private Answer pause(Call call) {
        life.pause(find(call));
        return Answer.empty(202);
    }

    private Answer resume(Call call) {
        life.resume(find(call));
        return Answer.empty(202);
    }

    /** Assumed: DatagenSource keeps no offsets. */
    private Answer offsets(Call call) {
        var connector = find(call);
        return Answer.json(
                200,
                Json.of(
                        "name",
                        connector.name,
                        "id",
                        connector.id,
                        "offsets",
                        List.of(),
                        "metadata",
                        Json.of("observed_at", later.now().toString())));
    }

    private static Answer plugins(Call call) {
        return Answer.json(
                200, Json.array(List.of(Json.of("class", DatagenSource.NAME, "type", "source", "version", "0.1.0"))));
    }

    private static Answer validate(Call call) {
        if (!call.variable("plugin_name").equals(DatagenSource.NAME)) {
            throw Errors.coded(404, 404, "Connector plugin " + call.variable("plugin_name") + " was not found");
        }
        return Answer.json(200, DatagenSource.validate(config(call.body())));
    }

    private Connector find(Call call) {
        var name = call.variable("connector_name");
        return named(cluster(call), name)
                .orElseThrow(() -> Errors.coded(404, 404, "Connector " + name + " was not found"));
    }

    private Optional<Connector> named(KafkaCluster cluster, String name) {
        return organization
                .connectorsOf(cluster)
                .filter(connector -> connector.name.equals(name))
                .findFirst();
    }

    private KafkaCluster cluster(Call call) {
        return organization
                .clusters
                .find(call.variable("kafka_cluster_id"))
                .filter(cluster -> cluster.isUp() && cluster.environmentId().equals(call.variable("environment_id")))
                .orElseThrow(() -> Errors.coded(404, 404, "account not found"));
    }
}
