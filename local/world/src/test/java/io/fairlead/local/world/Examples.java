package io.fairlead.local.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.core.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The documents in {@code events/examples}. */
final class Examples {
    private Examples() {}

    static ObjectNode minimal() {
        return read("minimal.json");
    }

    static ObjectNode nonProd() {
        return read("non-prod.json");
    }

    /** {@link #minimal} with a second cluster, {@code archive}, beside the first. */
    static ObjectNode twoClusters() {
        var document = minimal();
        document.withArray("/accounts").add(Json.parse("""
                        {"name": "archive_manager", "description": "Manages topics and ACLs of archive.",
                         "roles": [{"role": "CloudClusterAdmin", "cluster": "archive"}],
                         "secrets": [{"name": "archive/manager/java_client", "cluster": "archive",
                                      "network": "sandbox-minimal", "description": "Manager of archive"}]}
                        """));
        document.withArray("/clusters").add(Json.parse("""
                        {"name": "archive", "network": "sandbox-minimal", "administrator": "archive_manager"}
                        """));
        return document;
    }

    /** {@link #minimal} with an account that reads from Schema Registry. */
    static ObjectNode withRegistry() {
        var document = minimal();
        document.withArray("/accounts").add(Json.parse("""
                        {"name": "registry_reader", "description": "Reads schemas.",
                         "roles": [{"role": "DeveloperRead", "subject": "*"}],
                         "secrets": [{"name": "registry/reader", "network": "sandbox-minimal",
                                      "description": "Client of Schema Registry"}]}
                        """));
        return document;
    }

    /** {@link #twoClusters} with a link between them, and the topic of the first mirrored to the second. */
    static ObjectNode linked() {
        var document = twoClusters();
        document.withArray("/links").add(Json.parse("""
                        {"name": "orders-and-archive",
                         "sides": [{"cluster": "orders", "secret": "orders/manager/java_client"},
                                   {"cluster": "archive", "secret": "archive/manager/java_client"}],
                         "mirrors": [{"cluster": "archive", "topic": "orders"}]}
                        """));
        return document;
    }

    /** {@link #twoClusters} without the second one, and without the topic of the first. */
    static ObjectNode withoutTopicAndCluster() {
        var document = minimal();
        document.withArray("/clusters/0/topics").remove(0);
        document.withArray("/clusters/0/acls").remove(0);
        return document;
    }

    private static ObjectNode read(String file) {
        try {
            var root = Path.of(System.getProperty("fairlead.root"), "events", "examples");
            return (ObjectNode) Json.parse(Files.readString(root.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
