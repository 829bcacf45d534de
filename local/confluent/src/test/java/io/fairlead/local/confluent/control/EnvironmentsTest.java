package io.fairlead.local.confluent.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.local.confluent.World;
import io.fairlead.local.confluent.http.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EnvironmentsTest {
    private final World world = World.loopback();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void create_whenTheNameIsNew_answersTheEnvironmentAndItsCrn() {
        var reply = world.api
                .post("/org/v2/environments", Json.of("display_name", "non-prod"))
                .is(201);

        assertThat(reply.at("/id")).startsWith("env-");
        assertThat(reply.at("/stream_governance_config/package")).isEqualTo("ESSENTIALS");
        assertThat(reply.at("/metadata/resource_name"))
                .isEqualTo("crn://confluent.cloud/organization=" + world.cloud.organizationId() + "/environment="
                        + reply.at("/id"));
    }

    @Test
    void list_whenAnEnvironmentIsYoung_showsItOnlyAfterTheLag() {
        var id = world.environment("non-prod");

        assertThat(world.api.get("/org/v2/environments/" + id).is(200).at("/display_name"))
                .isEqualTo("non-prod");
        assertThat(world.api.get("/org/v2/environments").json().path("data")).isEmpty();
        world.pass("PT3S");
        assertThat(world.api.get("/org/v2/environments").json().path("data")).hasSize(1);
    }

    @Test
    void list_whenAnEnvironmentWasJustDeleted_stillShowsIt() {
        var id = world.environment("non-prod");
        world.pass("PT10S");
        world.api.delete("/org/v2/environments/" + id).is(204);

        assertThat(world.api.get("/org/v2/environments/" + id).is(404).at("/errors/0/code"))
                .isEqualTo("resource_not_found");
        assertThat(world.api.get("/org/v2/environments").json().path("data")).hasSize(1);
        world.pass("PT4S");
        assertThat(world.api.get("/org/v2/environments").json().path("data")).isEmpty();
    }

    @Test
    void list_whenThereAreManyPages_leadsFromPageToPageAndOmitsNextOnTheLast() {
        for (var i = 0; i < 12; i++) {
            world.cloud.strangers().environment("env " + i);
        }

        var first = world.api.get("/org/v2/environments").is(200);
        assertThat(first.json().path("data")).hasSize(10);
        assertThat(first.at("/metadata/total_size")).isEqualTo("12");
        var next = first.at("/metadata/next")
                .substring(world.cloud.controlPlaneUrl().length());
        var second = world.api.get(next).is(200);
        assertThat(second.json().path("data")).hasSize(2);
        assertThat(second.json().path("metadata").has("next")).isFalse();
    }

    @Test
    void list_whenThePageTokenIsMadeUp_isRefused() {
        assertThat(world.api
                        .get("/org/v2/environments?page_token=made-up")
                        .is(400)
                        .at("/errors/0/source/parameter"))
                .isEqualTo("page_token");
    }

    @Test
    void update_whenThePackageChanges_answersTheNewOne() {
        var id = world.environment("non-prod");
        var body = Json.of("stream_governance_config", Json.of("package", "ADVANCED"), "display_name", "renamed");

        var reply = world.api.patch("/org/v2/environments/" + id, body).is(200);

        assertThat(reply.at("/stream_governance_config/package")).isEqualTo("ADVANCED");
        assertThat(reply.at("/display_name")).isEqualTo("renamed");
    }

    @Test
    void create_whenTheNameIsMissingOrTaken_isRefused() {
        world.environment("non-prod");

        assertThat(world.api.post("/org/v2/environments", Json.of()).is(400).at("/errors/0/source/pointer"))
                .isEqualTo("/display_name");
        world.api
                .post("/org/v2/environments", Json.of("display_name", "non-prod"))
                .is(409);
    }

    @Test
    void delete_whenAClusterIsInside_isRefused() {
        var id = world.environment("non-prod");
        world.cluster(id, "sandbox_cluster");

        world.api.delete("/org/v2/environments/" + id).is(409);
    }

    @Test
    void organizations_whenRead_areTheOneThatThereIs() {
        var listed = world.api.get("/org/v2/organizations").is(200).at("/data/0/id");

        assertThat(listed).isEqualTo(world.cloud.organizationId());
        world.api.get("/org/v2/organizations/" + listed).is(200);
        world.api.get("/org/v2/organizations/another").is(404);
    }

    @Test
    void update_whenTheGovernancePackageGoesDown_isRefusedOnceTheRegistryIsThere() {
        var id = world.environment("non-prod");
        var path = "/org/v2/environments/" + id;
        world.api.patch(path, governance("ADVANCED")).is(200);
        world.api.patch(path, governance("ESSENTIALS")).is(200);
        world.api.patch(path, governance("ADVANCED")).is(200);
        world.cluster(id, "sandbox_cluster");
        world.pass("PT6M");

        world.api.patch(path, governance("ESSENTIALS")).is(400);
        world.api.patch(path, Json.of("display_name", "")).is(400);

        assertThat(world.api.get(path).at("/stream_governance_config/package")).isEqualTo("ADVANCED");
    }

    private static JsonNode governance(String name) {
        return Json.of("stream_governance_config", Json.of("package", name));
    }
}
