package io.fairlead.local.confluent.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.local.confluent.Http;
import io.fairlead.local.confluent.World;
import io.fairlead.local.confluent.http.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ApiKeysTest {
    private final World world = World.loopback();
    private final String environment = world.environment("non-prod");
    private final String cluster = world.cluster(environment, "sandbox_cluster");
    private final String account = world.account("app");

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void create_whenForACluster_tellsTheSecretOnceAndCompletesOwnerAndResource() {
        var created = world.createKey(account, cluster).is(202);
        var read = world.api.get("/iam/v2/api-keys/" + created.at("/id")).is(200);

        assertThat(created.at("/spec/secret")).hasSize(64);
        assertThat(read.json().path("spec").has("secret")).isFalse();
        assertThat(read.at("/spec/resource/api_version")).isEqualTo("cmk/v2");
        assertThat(read.at("/spec/owner/api_version")).isEqualTo("iam/v2");
        assertThat(read.at("/spec/owner/kind")).isEqualTo("ServiceAccount");
    }

    @Test
    void create_whenTheClientSendsEmptyReferencesAsTheProviderDoes_isAccepted() {
        var resource = Json.of("id", cluster, "kind", "Cluster", "related", "", "resource_name", "");
        var owner = Json.of("id", account, "kind", "ServiceAccount", "related", "", "resource_name", "");

        world.api
                .post("/iam/v2/api-keys", Json.of("spec", Json.of("owner", owner, "resource", resource)))
                .is(202);
    }

    @Test
    void create_whenForSchemaRegistry_echoesItsVersion() {
        world.pass("PT6M");
        var registry =
                world.api.get("/srcm/v3/clusters?environment=" + environment).at("/data/0/id");

        assertThat(world.createKey(account, registry).is(202).at("/spec/resource/api_version"))
                .isEqualTo("srcm/v3");
    }

    @Test
    void create_whenWithoutResource_isACloudKeyThatWorksAfterAWhile() {
        var body = Json.of("spec", Json.of("owner", Json.of("id", account)));
        var created = world.api.post("/iam/v2/api-keys", body).is(202);
        var client = new Http(world.cloud.controlPlaneUrl(), created.at("/id"), created.at("/spec/secret"));

        assertThat(created.at("/spec/resource/kind")).isEqualTo("Cloud");
        client.get("/org/v2/environments").is(401);
        world.pass("PT10S");
        client.get("/org/v2/environments").is(200);
    }

    @Test
    void create_whenOwnerOrResourceIsUnknown_saysWhich() {
        assertThat(world.createKey("sa-none", cluster).is(400).at("/errors/0/source/pointer"))
                .isEqualTo("/spec/owner");
        assertThat(world.createKey(account, "lkc-none").is(400).at("/errors/0/source/pointer"))
                .isEqualTo("/spec/resource");
    }

    @Test
    void list_whenFiltered_findsByOwnerAndByResource() {
        var key = world.key(account, cluster);
        world.key(world.account("another"), cluster);
        world.pass("PT5S");

        var byOwner = world.api.get("/iam/v2/api-keys?spec.owner=" + account).is(200);
        var byResource =
                world.api.get("/iam/v2/api-keys?spec.resource=" + cluster).is(200);

        assertThat(byOwner.json().findValuesAsText("secret")).isEmpty();
        assertThat(byOwner.at("/data/0/id")).isEqualTo(key.id());
        assertThat(byOwner.json().path("data")).hasSize(1);
        assertThat(byResource.json().path("data")).hasSize(2);
    }

    @Test
    void update_whenTheDescriptionChanges_answersIt() {
        var key = world.key(account, cluster);
        var body = Json.of("spec", Json.of("description", "marker"));

        assertThat(world.api.patch("/iam/v2/api-keys/" + key.id(), body).is(200).at("/spec/description"))
                .isEqualTo("marker");
    }

    @Test
    void delete_whenDone_isForbiddenToRead() {
        var key = world.key(account, cluster);

        world.api.delete("/iam/v2/api-keys/" + key.id()).is(204);

        assertThat(world.api.get("/iam/v2/api-keys/" + key.id()).is(403).at("/errors/0/code"))
                .isEqualTo("forbidden_access");
        world.api.get("/iam/v2/api-keys/NEVERWAS").is(404);
        assertThat(world.cloud.liveKeysOf("app")).isEmpty();
    }

    @Test
    void liveKeysOf_whenAskedByAccountOrDisplayName_findsTheKeys() {
        var key = world.key(account, cluster);

        assertThat(world.cloud.liveKeysOf("app")).containsExactly(key.id());
        assertThat(world.cloud.liveKeysOf("key of " + account)).containsExactly(key.id());
    }

    @Test
    void create_whenTheAccountHasAHundredKeys_isOverQuota() {
        for (var i = 0; i < 100; i++) {
            world.createKey(account, cluster).is(202);
        }

        assertThat(world.createKey(account, cluster).is(402).at("/errors/0/detail"))
                .contains("iam.max_cluster_api_keys.per_service_account");
    }

    @Test
    void update_whenTheDescriptionIsEmpty_clearsItAndNothingElse() {
        var key = world.key(account, cluster);
        var path = "/iam/v2/api-keys/" + key.id();

        world.api.patch(path, Json.of("spec", Json.of("description", ""))).is(200);

        assertThat(world.api.get(path).is(200).json().at("/spec/description").asText("none"))
                .isEmpty();
        assertThat(world.api.get(path).at("/spec/display_name")).isEqualTo("key of " + account);
    }

    @Test
    void create_whenGlobal_worksOnAllPlanes() {
        world.pass("PT6M");
        var crn = "crn://confluent.cloud/organization=" + world.cloud.organizationId() + "/environment=" + environment;
        world.bind(account, "EnvironmentAdmin", crn).is(201);
        var body = Json.of(
                "spec",
                Json.of("owner", Json.of("id", account), "resource", Json.of("id", "global", "kind", "Global")));

        var created = world.api.post("/iam/v2/api-keys", body).is(202);
        world.pass("PT2M");

        assertThat(created.at("/spec/resource/kind")).isEqualTo("Global");
        var key = new World.Key(created.at("/id"), created.at("/spec/secret"));
        new Http(world.cloud.controlPlaneUrl(), key.id(), key.secret())
                .get("/org/v2/environments")
                .is(200);
        world.kafka(key).get("/kafka/v3/clusters/" + cluster + "/topics").is(200);
        world.kafka(key).get("/subjects").is(200);
    }
}
