package io.fairlead.local.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.core.json.Json;

/** The smallest document that has something of every kind, and how it changes. */
final class OneOfEach {
    private OneOfEach() {}

    static ObjectNode document() {
        var document = Examples.linked();
        document.withArray("/networks/0/observers").add("operations");
        document.withArray("/networks").add(Json.parse("""
                        {"name": "operations", "cidr": "10.2.0.0/20", "role": "OBSERVER"}
                        """));
        document.withArray("/accounts").add(schemaReader());
        document.withArray("/accounts").add(Json.parse("""
                        {"name": "generator", "description": "Acts for the connector."}
                        """));
        document.withArray("/clusters/0/acls").add(Json.parse("""
                        {"account": "generator", "resource": "TOPIC", "name": "orders", "operations": ["WRITE"]}
                        """));
        document.withArray("/clusters/0/connectors").add(connector("orders_generator"));
        return document;
    }

    /** {@link #document} with what {@link #changed} removes again: a connector, a topic, and a network for one of the clusters. */
    static ObjectNode withMore() {
        var document = document();
        document.withArray("/clusters/0/connectors").add(connector("another_generator"));
        document.withArray("/clusters/0/topics").add(Json.parse("{\"name\": \"returns\"}"));
        document.withArray("/networks").add(Json.parse("""
                        {"name": "shared-non-prod", "cidr": "10.1.0.0/20",
                         "accessPoint": {"name": "ccloud-accesspoint-shared-non-prod"}}
                        """));
        ((ObjectNode) document.at("/clusters/1")).put("network", "shared-non-prod");
        ((ObjectNode) document.at("/accounts/2/secrets/0")).put("network", "shared-non-prod");
        return document;
    }

    /** What {@link #withMore} becomes: one of each kind is removed, and whatever can be changed in place is. */
    static ObjectNode changed() {
        var document = document();
        document.remove("links");
        ((ArrayNode) document.get("clusters")).remove(1);
        ((ArrayNode) document.get("accounts")).remove(3); // schema_reader
        ((ArrayNode) document.get("accounts")).remove(2); // archive_manager
        document.withObject("/environment").put("streamGovernance", "ADVANCED");
        ((ObjectNode) document.at("/networks/1")).put("name", "client-vpn").put("cidr", "10.100.0.0/22");
        ((ArrayNode) document.at("/networks/0/observers")).removeAll().add("client-vpn");
        ((ObjectNode) document.at("/accounts/0")).put("description", "Manages.");
        ((ObjectNode) document.at("/clusters/0")).put("maxEcku", 3);
        document.withObject("/clusters/0/topics/0")
                .put("partitions", 12)
                .putObject("configs")
                .put("retention.ms", "3600000");
        ((ArrayNode) document.at("/clusters/0/acls/0/operations")).remove(1);
        document.withObject("/clusters/0/connectors/0/config").put("quickstart", "PAGEVIEWS");
        return document;
    }

    /** An account with a secret for Schema Registry. */
    static JsonNode schemaReader() {
        return Json.parse("""
                {"name": "schema_reader", "description": "Reads schemas.",
                 "roles": [{"role": "DeveloperRead", "subject": "*"}],
                 "secrets": [{"name": "schemas", "network": "sandbox-minimal", "description": "Schema Registry"}]}
                """);
    }

    private static JsonNode connector(String name) {
        return Json.parse("""
                {"name": "%s", "account": "generator",
                 "config": {"connector.class": "DatagenSource", "kafka.topic": "orders",
                            "output.data.format": "JSON", "quickstart": "ORDERS", "tasks.max": "1"}}
                """.formatted(name));
    }
}
