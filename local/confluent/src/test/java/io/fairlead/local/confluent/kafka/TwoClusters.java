package io.fairlead.local.confluent.kafka;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.local.confluent.Http;
import io.fairlead.local.confluent.World;
import io.fairlead.local.confluent.http.Json;
import java.util.ArrayList;
import java.util.List;

/** Two clusters with an administrator each, as links need them. */
final class TwoClusters implements AutoCloseable {
    static final String BOOTSTRAP = "127.0.0.1:9092";

    final World world = World.loopback();
    final String environment = world.environment("non-prod");
    final String sandbox = world.cluster(environment, "sandbox_cluster");
    final String shared = world.cluster(environment, "shared_cluster");
    final World.Key sandboxKey;
    final World.Key sharedKey;
    final Http onSandbox;
    final Http onShared;

    TwoClusters() {
        world.pass("PT5M");
        sandboxKey = world.admin(environment, sandbox);
        sharedKey = world.admin(environment, shared);
        onSandbox = world.kafka(sandboxKey);
        onShared = world.kafka(sharedKey);
    }

    static String root(String cluster) {
        return "/kafka/v3/clusters/" + cluster;
    }

    String links(String cluster) {
        return root(cluster) + "/links";
    }

    /** A bidirectional, outbound link object to that cluster. */
    static JsonNode bidirectional(String remote, World.Key remoteKey) {
        return body("remote_cluster_id", remote, "BIDIRECTIONAL", "OUTBOUND", remoteKey.jaas(), "");
    }

    static JsonNode body(String member, String remote, String mode, String connection, String jaas, String localJaas) {
        var configs = new ArrayList<JsonNode>();
        configs.add(config("link.mode", mode));
        configs.add(config("connection.mode", connection));
        if (!jaas.isEmpty()) {
            configs.add(config("bootstrap.servers", BOOTSTRAP));
            configs.add(config("security.protocol", "SASL_SSL"));
            configs.add(config("sasl.mechanism", "PLAIN"));
            configs.add(config("sasl.jaas.config", jaas));
        }
        if (!localJaas.isEmpty()) {
            configs.add(config("local.sasl.jaas.config", localJaas));
        }
        return Json.of(member, remote, "configs", Json.array(List.copyOf(configs)));
    }

    static JsonNode config(String name, String value) {
        return Json.of("name", name, "value", value);
    }

    /** Both objects of the link {@code both}. */
    void linkBoth() {
        onSandbox
                .post(links(sandbox) + "?link_name=both", bidirectional(shared, sharedKey))
                .is(204);
        onShared.post(links(shared) + "?link_name=both", bidirectional(sandbox, sandboxKey))
                .is(204);
        world.pass("PT5S");
    }

    @Override
    public void close() {
        world.close();
    }
}
