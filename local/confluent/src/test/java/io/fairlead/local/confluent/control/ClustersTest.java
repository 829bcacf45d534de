package io.fairlead.local.confluent.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.confluent.World;
import io.fairlead.local.confluent.http.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClustersTest {
    private final World world = World.loopback();
    private final String environment = world.environment("non-prod");

    @AfterEach
    void close() {
        world.close();
    }

    private String path(String id) {
        return "/cmk/v2/clusters/" + id + "?environment=" + environment;
    }

    @Test
    void create_whenItsTimeIsOver_isProvisionedAndHasAddresses() {
        var id = world.cluster(environment, "sandbox_cluster");
        var young = world.api.get(path(id)).is(200);
        world.pass("PT4M59S");
        assertThat(world.api.get(path(id)).at("/status/phase")).isEqualTo("PROVISIONING");
        world.pass("PT1S");
        var ready = world.api.get(path(id)).is(200);

        assertThat(young.json().at("/spec").has("http_endpoint")).isFalse();
        assertThat(ready.at("/status/phase")).isEqualTo("PROVISIONED");
        assertThat(ready.at("/metadata/resource_name")).isEqualTo(world.crn(environment, id) + "/kafka=" + id);
        assertThat(ready.at("/spec/http_endpoint")).isEqualTo("http://127.0.0.1:" + world.cloud.dataPlanePort());
        assertThat(ready.at("/spec/kafka_bootstrap_endpoint")).isEqualTo("SASL_SSL://127.0.0.1:9092");
    }

    @Test
    void create_whenThreeArePending_isToldToRetryLater() {
        for (var i = 0; i < 3; i++) {
            world.cluster(environment, "cluster " + i);
        }

        var refused = world.api
                .post("/cmk/v2/clusters", World.clusterBody(environment, "one more"))
                .is(402);
        assertThat(refused.at("/errors/0/code")).isEqualTo("quota_exceeded");
        assertThat(refused.at("/errors/0/detail"))
                .contains("kafka.max_pending_kafka_clusters.per_env")
                .contains("Retry later");

        world.pass("PT5M");
        world.cluster(environment, "one more");
    }

    @Test
    void create_whenTheRequestIsWrong_saysWhere() {
        var body = (ObjectNode) World.clusterBody(environment, "x");
        ((ObjectNode) body.path("spec")).put("region", "nowhere");
        var kind = World.clusterBody(environment, "x");
        ((ObjectNode) kind.at("/spec/config")).put("kind", "Huge");

        assertThat(world.api.post("/cmk/v2/clusters", body).is(400).at("/errors/0/source/pointer"))
                .isEqualTo("/spec/region");
        assertThat(world.api.post("/cmk/v2/clusters", kind).is(400).at("/errors/0/source/pointer"))
                .isEqualTo("/spec/config/kind");
        assertThat(world.api
                        .post("/cmk/v2/clusters", World.clusterBody("env-none", "x"))
                        .is(400)
                        .at("/errors/0/source/pointer"))
                .isEqualTo("/spec/environment");
    }

    @Test
    void list_whenNoEnvironmentIsNamed_isRefused() {
        assertThat(world.api.get("/cmk/v2/clusters").is(400).at("/errors/0/source/parameter"))
                .isEqualTo("environment");
    }

    @Test
    void read_whenTheEnvironmentIsAnother_findsNothing() {
        var id = world.cluster(environment, "sandbox_cluster");
        var other = world.environment("other");

        world.api.get("/cmk/v2/clusters/" + id + "?environment=" + other).is(404);
    }

    @Test
    void delete_whenProtected_isRefusedUntilTheProtectionIsOff() {
        var id = world.cluster(environment, "sandbox_cluster");
        protect(id, true);
        assertThat(world.api.delete(path(id)).is(409).at("/errors/0/code")).isEqualTo("deletion_protection_enabled");

        protect(id, false);
        world.api.delete(path(id)).is(204);
    }

    private void protect(String id, boolean on) {
        var spec = Json.of("deletion_protection", on, "environment", Json.of("id", environment));
        assertThat(world.api
                        .patch("/cmk/v2/clusters/" + id, Json.of("spec", spec))
                        .is(200)
                        .json()
                        .at("/spec/deletion_protection")
                        .asBoolean())
                .isEqualTo(on);
    }

    @Test
    void delete_whenDone_isForbiddenToReadAfterAWhileAndTakesTheKeysAlong() {
        var id = world.cluster(environment, "sandbox_cluster");
        world.pass("PT5M");
        var key = world.key(world.account("app"), id);
        world.api.delete(path(id)).is(204);

        world.api.get(path(id)).is(200);
        world.pass("PT1M");

        assertThat(world.api.get(path(id)).is(403).at("/errors/0/code")).isEqualTo("forbidden_access");
        world.api.get("/iam/v2/api-keys/" + key.id()).is(403);
        world.api.delete(path(id)).is(403);
    }

    @Test
    void schemaRegistry_whenTheFirstClusterIsThere_appearsByItself() {
        world.cluster(environment, "sandbox_cluster");
        var list = "/srcm/v3/clusters?environment=" + environment;
        world.pass("PT4M");
        assertThat(world.api.get(list).is(200).json().path("data")).isEmpty();
        world.pass("PT1M4S");
        var young = world.api.get(list).is(200);
        world.pass("PT30S");
        var id = young.at("/data/0/id");
        var ready = world.api
                .get("/srcm/v3/clusters/" + id + "?environment=" + environment)
                .is(200);

        assertThat(young.at("/data/0/status/phase")).isEqualTo("PROVISIONING");
        assertThat(ready.at("/status/phase")).isEqualTo("PROVISIONED");
        assertThat(id).startsWith("lsrc-");
    }
}
