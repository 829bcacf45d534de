package io.fairlead.local.confluent.connect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.confluent.Http;
import io.fairlead.local.confluent.World;
import io.fairlead.local.confluent.http.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConnectorsTest {
    private final World world = World.loopback();
    private final String environment = world.environment("non-prod");
    private final String cluster = world.cluster(environment, "sandbox_cluster");
    private final String account = world.account("app_connector");
    private final String root = "/connect/v1/environments/" + environment + "/clusters/" + cluster;
    private final String one = root + "/connectors/datagen";
    private final Http rest;

    ConnectorsTest() {
        world.pass("PT5M");
        rest = world.kafka(world.admin(environment, cluster));
        rest.post("/kafka/v3/clusters/" + cluster + "/topics", Json.of("topic_name", "trades"))
                .is(201);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private ObjectNode config() {
        return Json.of(
                "connector.class", "DatagenSource",
                "name", "datagen",
                "kafka.auth.mode", "SERVICE_ACCOUNT",
                "kafka.service.account.id", account,
                "kafka.topic", "trades",
                "output.data.format", "AVRO",
                "quickstart", "STOCK_TRADES",
                "tasks.max", "1");
    }

    private void allowWriting() {
        var acl = Json.of(
                "resource_type", "TOPIC",
                "resource_name", "trades",
                "pattern_type", "LITERAL",
                "principal", "User:" + account,
                "host", "*",
                "operation", "WRITE",
                "permission", "ALLOW");
        rest.post("/kafka/v3/clusters/" + cluster + "/acls", acl).is(201);
    }

    /** Writes one record and answers how many there were before, over all six partitions. */
    private int produce() {
        var record = Json.of("value", Json.of("type", "STRING", "data", "x"));
        var reply = rest.post("/kafka/v3/clusters/" + cluster + "/topics/trades/records", record)
                .is(200)
                .json();
        return reply.path("offset").asInt() * 6 + reply.path("partition_id").asInt();
    }

    private String state() {
        return world.api.get(one + "/status").is(200).at("/connector/state");
    }

    @Test
    void create_whenTheAccountMayWrite_runsAfterItsTimeAndFillsTheTopic() {
        allowWriting();
        world.api
                .post(root + "/connectors", Json.of("name", "datagen", "config", config()))
                .is(201);

        assertThat(state()).isEqualTo("PROVISIONING");
        world.pass("PT2M");
        assertThat(state()).isEqualTo("RUNNING");
        world.pass("PT1M");
        assertThat(produce()).isEqualTo(60);
    }

    @Test
    void create_whenTheAccountMayNotWrite_failsAndRecoversOnResume() {
        world.api.put(one + "/config", config()).is(200);
        world.pass("PT2M");

        assertThat(state()).isEqualTo("FAILED");
        assertThat(world.api.get(one + "/status").at("/connector/trace")).contains("not authorized");
        allowWriting();
        world.api.send("PUT", one + "/resume", "").is(202);
        assertThat(state()).isEqualTo("PROVISIONING");
        world.pass("PT2M");
        assertThat(state()).isEqualTo("RUNNING");
    }

    @Test
    void put_whenTheConnectorExists_changesItAndProvisionsAnew() {
        allowWriting();
        world.api.put(one + "/config", config()).is(200);
        world.pass("PT2M");

        world.api.put(one + "/config", config().put("tasks.max", "2")).is(200);

        assertThat(state()).isEqualTo("PROVISIONING");
        world.pass("PT2M");
        assertThat(world.api.get(one + "/status").json().path("tasks")).hasSize(2);
        assertThat(world.api.get(one + "/tasks").is(200).json()).hasSize(2);
    }

    @Test
    void list_whenAConnectorIsYoung_showsItWithinFiveSeconds() {
        world.api.put(one + "/config", config()).is(200);
        world.api.get(one).is(200);
        assertThat(world.api.get(root + "/connectors").is(200).json()).isEmpty();
        world.pass("PT5S");

        assertThat(world.api.get(root + "/connectors").is(200).json().path(0).asText())
                .isEqualTo("datagen");
        var map = world.api.get(root + "/connectors?expand=info,status,id").is(200);
        assertThat(map.at("/datagen/id/id")).startsWith("lcc-");
        assertThat(map.at("/datagen/id/id_type")).isEqualTo("ID");
        assertThat(map.at("/datagen/info/config/kafka.topic")).isEqualTo("trades");
        assertThat(map.at("/datagen/status/connector/state")).isEqualTo("PROVISIONING");
        assertThat(map.at("/datagen/status/type")).isEqualTo("unknown");
    }

    @Test
    void read_whenItHasSecrets_masksThem() {
        var body = config().put("kafka.auth.mode", "KAFKA_API_KEY");
        body.put("kafka.api.key", "THEKEY").put("kafka.api.secret", "canary-secret");
        world.api.put(one + "/config", body).is(200);

        var shown = world.api.get(one + "/config").is(200);

        assertThat(shown.text()).doesNotContain("canary-secret").doesNotContain("THEKEY");
        assertThat(shown.at("/kafka.api.secret")).isEqualTo("****************");
        assertThat(shown.at("/cloud.provider")).isEqualTo("aws");
    }

    @Test
    void create_whenTheConfigurationIsWrong_isRefused() {
        var body = config();
        body.remove("quickstart");

        assertThat(world.api.put(one + "/config", body).is(400).at("/message")).contains("quickstart");
        world.api
                .put(one + "/config", config().put("connector.class", "Unknown"))
                .is(400);
        world.api.put(one + "/config", config()).is(200);
        world.api
                .post(root + "/connectors", Json.of("name", "datagen", "config", config()))
                .is(400);
    }

    @Test
    void validate_whenSomethingIsMissing_countsAndPlacesTheErrors() {
        var path = root + "/connector-plugins/DatagenSource/config/validate";
        var bad = config().put("output.data.format", "CSV");
        bad.remove("kafka.service.account.id");

        var reply = world.api.put(path, bad).is(200);

        assertThat(reply.at("/error_count")).isEqualTo("2");
        assertThat(world.api.put(path, config()).is(200).at("/error_count")).isEqualTo("0");
        world.api
                .put(root + "/connector-plugins/Unknown/config/validate", config())
                .is(404);
        assertThat(world.api.get(root + "/connector-plugins").is(200).at("/0/class"))
                .isEqualTo("DatagenSource");
    }

    @Test
    void pause_whenRunning_stopsTheRecords() {
        allowWriting();
        world.api.put(one + "/config", config()).is(200);
        world.pass("PT2M");

        world.api.send("PUT", one + "/pause", "").is(202);

        assertThat(state()).isEqualTo("PAUSED");
        var before = produce();
        world.pass("PT1M");
        assertThat(produce()).isEqualTo(before + 1);
        assertThat(world.api.get(one + "/offsets").is(200).at("/name")).isEqualTo("datagen");
        world.api.send("PUT", one + "/resume", "").is(202);
        assertThat(state()).isEqualTo("PROVISIONING");
        world.pass("PT2M");
        assertThat(state()).isEqualTo("RUNNING");
    }

    @Test
    void delete_whenDone_freesTheClusterAndIsGoneAfterAWhile() {
        world.api.put(one + "/config", config()).is(200);
        var path = "/cmk/v2/clusters/" + cluster + "?environment=" + environment;
        assertThat(world.api.delete(path).is(409).at("/errors/0/detail")).contains("associated connect clusters");

        assertThat(world.api.delete(one).is(200).json().path("error").isNull()).isTrue();

        world.api.get(one).is(200);
        world.pass("PT10S");
        assertThat(world.api.get(one).is(404).at("/error_code")).isEqualTo("404");
        world.api.delete(path).is(204);
        world.api.get(root + "/connectors").is(404);
    }

    @Test
    void anyCall_whenTheKeyIsNoCloudKey_isUnauthorized() {
        var stranger = new Http(world.cloud.controlPlaneUrl(), "NOBODY", "x");

        assertThat(stranger.get(root + "/connectors").is(401).at("/error_code")).isEqualTo("401");
    }

    @Test
    void status_whenProvisioning_isAsRecorded() {
        allowWriting();
        world.api.put(one + "/config", config()).is(200);

        var young = world.api.get(one + "/status").is(200);
        world.pass("PT2M");
        var running = world.api.get(one + "/status").is(200);

        assertThat(young.at("/type")).isEqualTo("unknown");
        assertThat(young.at("/tasks/0/state")).isEqualTo("STOPPED");
        assertThat(running.at("/type")).isEqualTo("source");
        assertThat(running.at("/tasks/0/state")).isEqualTo("RUNNING");
    }

    @Test
    void put_whenNameOrNumberOfTasksIsWrong_isRefused() {
        world.api.put(one + "/config", config().put("name", "other")).is(400);
        world.api.put(one + "/config", config().put("tasks.max", "0")).is(400);
        world.api.put(one + "/config", config().put("tasks.max", "-1")).is(400);
        world.api.get(one).is(404);
    }
}
