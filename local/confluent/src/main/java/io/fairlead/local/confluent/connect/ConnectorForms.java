package io.fairlead.local.confluent.connect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.confluent.http.Json;
import io.fairlead.local.confluent.organization.Addresses;
import io.fairlead.local.confluent.organization.Connector;
import io.fairlead.local.confluent.organization.Connector.State;
import java.util.ArrayList;
import java.util.List;

/** A connector as the Connect API shows it. */
final class ConnectorForms {
    private final Addresses addresses;

    ConnectorForms(Addresses addresses) {
        this.addresses = addresses;
    }

    ObjectNode connector(Connector connector) {
        return Json.of(
                "name",
                connector.name,
                "config",
                config(connector),
                "tasks",
                Json.array(tasks(connector)),
                "type",
                "source");
    }

    /** Secrets masked, and the members that Confluent adds. */
    ObjectNode config(Connector connector) {
        var config = Json.of();
        connector.config.forEach((name, value) -> config.put(name, Setting.isSecret(name) ? Setting.MASK : value));
        config.put("name", connector.name);
        config.put("cloud.environment", "prod");
        config.put("cloud.provider", "aws");
        config.put("kafka.api.key", Setting.MASK);
        config.put("kafka.api.secret", Setting.MASK);
        config.put("kafka.endpoint", "SASL_SSL://" + addresses.flatBootstrap(connector.cluster));
        config.put("kafka.region", connector.cluster.shape.region());
        return config;
    }

    private static List<JsonNode> tasks(Connector connector) {
        var tasks = new ArrayList<JsonNode>();
        for (var task = 0; task < count(connector); task++) {
            tasks.add(Json.of("connector", connector.name, "task", task));
        }
        return tasks;
    }

    List<JsonNode> tasksWithConfig(Connector connector) {
        return tasks(connector).stream()
                .<JsonNode>map(task -> Json.of("id", task, "config", config(connector)))
                .toList();
    }

    /** While it is provisioned its tasks are stopped and its type unknown, as recorded. */
    ObjectNode status(Connector connector) {
        var young = connector.state == State.PROVISIONING;
        var state = young ? "STOPPED" : connector.state.name();
        var tasks = new ArrayList<JsonNode>();
        for (var task = 0; task < count(connector); task++) {
            tasks.add(Json.of("id", task, "state", state, "worker_id", connector.name, "msg", connector.trace));
        }
        return Json.of(
                "name",
                connector.name,
                "connector",
                Json.of(
                        "state", connector.state.name(),
                        "worker_id", connector.name,
                        "trace", connector.trace),
                "tasks",
                Json.array(tasks),
                "type",
                young ? "unknown" : "source");
    }

    ObjectNode expansion(Connector connector) {
        return Json.of(
                "id", Json.of("id", connector.id, "id_type", "ID"),
                "info", connector(connector),
                "status", status(connector));
    }

    private static int count(Connector connector) {
        return Integer.parseInt(connector.config.getOrDefault("tasks.max", "1"));
    }
}
