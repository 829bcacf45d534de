package io.fairlead.local.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.core.json.Json;

/** The smallest document that has something of every kind. */
final class OneOfEach {
    private OneOfEach() {}

    static ObjectNode document() {
        var document = Examples.linked();
        document.withArray("/networks/0/observers").add("operations");
        document.withArray("/networks").add(Json.parse("""
                        {"name": "operations", "cidr": "10.2.0.0/20", "role": "OBSERVER"}
                        """));
        document.withArray("/accounts").add(Json.parse("""
                        {"name": "schema_reader", "description": "Reads schemas.",
                         "roles": [{"role": "DeveloperRead", "subject": "*"}],
                         "secrets": [{"name": "schemas", "network": "sandbox-minimal", "description": "Schema Registry"}]}
                        """));
        document.withArray("/accounts").add(Json.parse("""
                        {"name": "generator", "description": "Acts for the connector."}
                        """));
        document.withArray("/clusters/0/acls").add(Json.parse("""
                        {"account": "generator", "resource": "TOPIC", "name": "orders", "operations": ["WRITE"]}
                        """));
        document.withArray("/clusters/0/connectors").add(Json.parse("""
                        {"name": "orders_generator", "account": "generator",
                         "config": {"connector.class": "DatagenSource", "kafka.topic": "orders",
                                    "output.data.format": "JSON", "quickstart": "ORDERS", "tasks.max": "1"}}
                        """));
        return document;
    }
}
