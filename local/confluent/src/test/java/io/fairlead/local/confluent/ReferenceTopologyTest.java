package io.fairlead.local.confluent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.local.confluent.http.Json;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The reference topology made and taken down by hand, in the order that a careful person would take. */
class ReferenceTopologyTest {
    private static final String LINK = "bidirectional-between-sandbox-and-shared";
    private static final String TOPIC = "dev-stock_trades";

    private final World world = World.loopback();

    @AfterEach
    void close() {
        world.close();
    }

    private static JsonNode acl(String account, String type, String name, String pattern, String operation) {
        return Json.of(
                "resource_type", type,
                "resource_name", name,
                "pattern_type", pattern,
                "principal", "User:" + account,
                "host", "*",
                "operation", operation,
                "permission", "ALLOW");
    }

    private static JsonNode link(String remote, World.Key key) {
        return Json.of(
                "remote_cluster_id",
                remote,
                "configs",
                Json.array(List.of(
                        Json.of("name", "link.mode", "value", "BIDIRECTIONAL"),
                        Json.of("name", "connection.mode", "value", "OUTBOUND"),
                        Json.of("name", "bootstrap.servers", "value", "127.0.0.1:9092"),
                        Json.of("name", "security.protocol", "value", "SASL_SSL"),
                        Json.of("name", "sasl.mechanism", "value", "PLAIN"),
                        Json.of("name", "sasl.jaas.config", "value", key.jaas()))));
    }

    @Test
    void nonProd_whenMadeAndTakenDownInOrder_leavesNothing() {
        var api = world.api;
        var environment = world.environment("non-prod");
        var inEnvironment = "?environment=" + environment;
        var gateway = world.gateway(environment);
        var sandbox = world.cluster(environment, "sandbox_cluster");
        var shared = world.cluster(environment, "shared_cluster");
        world.pass("PT2M");
        var points = List.of(
                world.createAccessPoint(environment, gateway, "vpce-sandbox")
                        .is(202)
                        .at("/id"),
                world.createAccessPoint(environment, gateway, "vpce-shared")
                        .is(202)
                        .at("/id"));
        world.pass("PT3M");

        // Accounts, roles, keys.
        var manager = world.account("sandbox_cluster_app_manager");
        var connector = world.account("sandbox_cluster_app_connector");
        var sandboxLinking = world.account("sandbox_cluster_linking_app_manager");
        var sharedLinking = world.account("shared_cluster_linking_app_manager");
        var roles = List.of(
                world.bind(manager, "CloudClusterAdmin", world.crn(environment, sandbox))
                        .is(201)
                        .at("/id"),
                world.bind(sandboxLinking, "CloudClusterAdmin", world.crn(environment, sandbox))
                        .is(201)
                        .at("/id"),
                world.bind(sharedLinking, "CloudClusterAdmin", world.crn(environment, shared))
                        .is(201)
                        .at("/id"));
        var managerKey = world.key(manager, sandbox);
        var sandboxKey = world.key(sandboxLinking, sandbox);
        var sharedKey = world.key(sharedLinking, shared);
        world.pass("PT2M");

        // Data plane.
        var onSandbox = world.kafka(managerKey);
        var root = "/kafka/v3/clusters/" + sandbox;
        onSandbox
                .post(root + "/topics", Json.of("topic_name", TOPIC, "partitions_count", 6))
                .is(201);
        onSandbox
                .post(
                        root + "/acls:batch",
                        Json.of(
                                "data",
                                Json.array(List.of(
                                        acl(connector, "CLUSTER", "kafka-cluster", "LITERAL", "DESCRIBE"),
                                        acl(connector, "TOPIC", TOPIC, "LITERAL", "WRITE"),
                                        acl(connector, "TOPIC", "data-preview", "PREFIXED", "CREATE")))))
                .is(201);
        var connect = "/connect/v1/environments/" + environment + "/clusters/" + sandbox + "/connectors/datagen";
        api.put(
                        connect + "/config",
                        Json.of(
                                "connector.class", "DatagenSource",
                                "name", "datagen",
                                "kafka.auth.mode", "SERVICE_ACCOUNT",
                                "kafka.service.account.id", connector,
                                "kafka.topic", TOPIC,
                                "output.data.format", "AVRO",
                                "quickstart", "STOCK_TRADES",
                                "tasks.max", "1"))
                .is(200);
        var sandboxLinks = world.kafka(sandboxKey);
        var sharedLinks = world.kafka(sharedKey);
        var linkA = root + "/links/" + LINK;
        var linkB = "/kafka/v3/clusters/" + shared + "/links/" + LINK;
        sandboxLinks
                .post(root + "/links?link_name=" + LINK, link(shared, sharedKey))
                .is(204);
        sharedLinks
                .post("/kafka/v3/clusters/" + shared + "/links?link_name=" + LINK, link(sandbox, sandboxKey))
                .is(204);
        world.pass("PT5S");
        sharedLinks
                .post(linkB + "/mirrors", Json.of("source_topic_name", TOPIC))
                .is(204);
        world.pass("PT3M");

        assertThat(api.get(connect + "/status").at("/connector/state")).isEqualTo("RUNNING");
        var mirror = sharedLinks.get(linkB + "/mirrors/" + TOPIC).is(200);
        assertThat(mirror.at("/mirror_status")).isEqualTo("ACTIVE");
        assertThat(mirror.json().at("/mirror_lags/0/last_source_fetch_offset").asInt())
                .isPositive();
        assertThat(world.cloud.everything())
                .extracting(Existing::kind)
                .contains("Environment", "Gateway", "AccessPoint", "KafkaCluster", "SchemaRegistry", "ServiceAccount")
                .contains("RoleBinding", "ApiKey", "Topic", "Acl", "ClusterLink", "MirrorTopic", "Connector");

        // Down again, the other way round.
        api.delete(connect).is(200);
        sharedLinks.delete("/kafka/v3/clusters/" + shared + "/topics/" + TOPIC).is(204);
        world.pass("PT10S");
        sharedLinks.delete(linkB).is(200);
        sandboxLinks.delete(linkA).is(200);
        onSandbox.delete(root + "/topics/" + TOPIC).is(204);
        world.pass("PT5S");
        sharedLinks.get(linkB).is(404);
        for (var cluster : List.of(sandbox, shared)) {
            api.delete("/cmk/v2/clusters/" + cluster + inEnvironment).is(204);
        }
        world.pass("PT1M");
        roles.forEach(role -> api.delete("/iam/v2/role-bindings/" + role).is(200));
        for (var account : List.of(manager, connector, sandboxLinking, sharedLinking)) {
            api.delete("/iam/v2/service-accounts/" + account).is(204);
        }
        points.forEach(point -> api.delete("/networking/v1/access-points/" + point + inEnvironment)
                .is(204));
        world.pass("PT30S");
        api.delete("/networking/v1/gateways/" + gateway + inEnvironment).is(204);
        world.pass("PT20S");
        api.delete("/org/v2/environments/" + environment).is(204);

        assertThat(world.cloud.everything()).isEmpty();
        assertThat(world.cloud.isEmpty()).isTrue();
    }
}
