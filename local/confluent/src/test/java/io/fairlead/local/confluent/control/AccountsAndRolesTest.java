package io.fairlead.local.confluent.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.local.confluent.World;
import io.fairlead.local.confluent.http.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccountsAndRolesTest {
    private final World world = World.loopback();

    @AfterEach
    void close() {
        world.close();
    }

    private String environmentCrn(String environment) {
        return "crn://confluent.cloud/organization=" + world.cloud.organizationId() + "/environment=" + environment;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void createAccount_whenTheNameIsInUse_isAConflict() {
        world.account("app_manager");

        var refused = world.api
                .post("/iam/v2/service-accounts", Json.of("display_name", "app_manager"))
                .is(409);
        assertThat(refused.at("/errors/0/detail")).contains("already in use");
    }

    @Test
    void listAccounts_whenFilteredByName_findsThatOne() {
        world.account("first");
        var second = world.account("second");
        world.pass("PT5S");

        var found =
                world.api.get("/iam/v2/service-accounts?display_name=second").is(200);

        assertThat(found.json().path("data")).hasSize(1);
        assertThat(found.at("/data/0/id")).isEqualTo(second);
    }

    @Test
    void updateAccount_whenTheDescriptionChanges_answersIt() {
        var id = world.account("app");

        world.api
                .patch("/iam/v2/service-accounts/" + id, Json.of("description", "marked"))
                .is(200);

        assertThat(world.api.get("/iam/v2/service-accounts/" + id).is(200).at("/description"))
                .isEqualTo("marked");
    }

    @Test
    void deleteAccount_whenItHasKeysAndRoles_takesThemAlong() {
        var environment = world.environment("non-prod");
        var cluster = world.cluster(environment, "sandbox_cluster");
        var account = world.account("app");
        var key = world.key(account, cluster);
        var binding = world.bind(account, "CloudClusterAdmin", world.crn(environment, cluster))
                .is(201)
                .at("/id");

        world.api.delete("/iam/v2/service-accounts/" + account).is(204);

        world.api.get("/iam/v2/service-accounts/" + account).is(404);
        world.api.get("/iam/v2/api-keys/" + key.id()).is(403);
        world.api.get("/iam/v2/role-bindings/" + binding).is(404);
    }

    @Test
    void listBindings_whenThePatternIsABeginning_findsLongerOnesToo() {
        var environment = world.environment("non-prod");
        var account = world.account("app");
        var cluster = world.cluster(environment, "sandbox_cluster");
        world.bind(account, "CloudClusterAdmin", world.crn(environment, cluster))
                .is(201);
        world.bind(account, "EnvironmentAdmin", environmentCrn(environment)).is(201);
        world.pass("PT5S");
        var list = "/iam/v2/role-bindings?crn_pattern=" + encoded(environmentCrn(environment));

        assertThat(world.api.get(list).is(200).json().path("data")).hasSize(2);
        assertThat(world.api.get(list + "&role_name=EnvironmentAdmin").at("/data/0/crn_pattern"))
                .isEqualTo(environmentCrn(environment));
        assertThat(world.api
                        .get(list + "&principal=" + encoded("User:sa-none"))
                        .json()
                        .path("data"))
                .isEmpty();
        world.api.get("/iam/v2/role-bindings").is(400);
    }

    @Test
    void createBinding_whenItExistsOrNamesNothing_isRefused() {
        var environment = world.environment("non-prod");
        var account = world.account("app");
        world.bind(account, "EnvironmentAdmin", environmentCrn(environment)).is(201);

        world.bind(account, "EnvironmentAdmin", environmentCrn(environment)).is(409);
        world.bind("sa-none", "EnvironmentAdmin", environmentCrn(environment)).is(400);
        world.bind(account, "Emperor", environmentCrn(environment)).is(400);
        world.bind(account, "EnvironmentAdmin", "crn://confluent.cloud/organization=another")
                .is(400);
    }

    @Test
    void deleteBinding_whenDone_answersItOnceMore() {
        var environment = world.environment("non-prod");
        var account = world.account("app");
        var id = world.bind(account, "EnvironmentAdmin", environmentCrn(environment))
                .at("/id");

        assertThat(world.api.delete("/iam/v2/role-bindings/" + id).is(200).at("/principal"))
                .isEqualTo("User:" + account);
        world.api.delete("/iam/v2/role-bindings/" + id).is(404);
    }

    @Test
    void updateAccount_whenTheDescriptionIsEmpty_clearsIt() {
        var path = "/iam/v2/service-accounts/" + world.account("app");

        world.api.patch(path, Json.of("description", "")).is(200);

        assertThat(world.api.get(path).is(200).at("/description")).isEmpty();
        assertThat(world.api.get(path).at("/display_name")).isEqualTo("app");
        world.api.patch(path, Json.of("display_name", "")).is(400);
    }

    @Test
    void updateAccount_whenTheNewNameIsInUse_isAConflict() {
        world.account("app");
        var other = "/iam/v2/service-accounts/" + world.account("other");

        world.api.patch(other, Json.of("display_name", "app")).is(409);
        world.api.patch(other, Json.of("display_name", "other")).is(200);
    }

    @Test
    void listBindings_whenThePatternEndsInAStar_findsWhatIsBelow() {
        var environment = world.environment("non-prod");
        var account = world.account("app");
        var cluster = world.cluster(environment, "sandbox_cluster");
        world.bind(account, "EnvironmentAdmin", environmentCrn(environment)).is(201);
        world.bind(account, "CloudClusterAdmin", world.crn(environment, cluster))
                .is(201);
        world.bind(account, "DeveloperRead", world.crn(environment, cluster) + "/kafka=" + cluster + "/topic=a")
                .is(201);
        world.pass("PT5S");
        var list = "/iam/v2/role-bindings?crn_pattern=";

        assertThat(world.api
                        .get(list + encoded(environmentCrn(environment) + "/*"))
                        .is(200)
                        .json()
                        .findValuesAsText("role_name"))
                .containsExactly("CloudClusterAdmin", "DeveloperRead");
        assertThat(world.api
                        .get(list + encoded(environmentCrn("env-other") + "/*"))
                        .is(200)
                        .json()
                        .path("data"))
                .isEmpty();
    }

    @Test
    void createBinding_whenTheRoleIsOfFlinkOrThePrincipalOfAPool_isTaken() {
        var environment = world.environment("non-prod");
        var scope = environmentCrn(environment);

        world.bind(world.account("app"), "Assigner", scope).is(201);
        world.bind("pool-abc", "FlinkFunctionDeveloper", scope).is(201);
        world.bind("u-4k2m9x", "MetricsViewer", scope).is(201);
    }

    @Test
    void user_whenItOwnsAKey_canBeRead() {
        world.pass("PT5S");
        var owner =
                world.api.get("/iam/v2/api-keys?spec.resource=cloud").is(200).at("/data/0/spec/owner/id");

        var user = world.api.get("/iam/v2/users/" + owner).is(200);

        assertThat(user.at("/kind")).isEqualTo("User");
        assertThat(user.at("/id")).isEqualTo(owner);
        assertThat(world.api.get("/iam/v2/users").is(200).json().path("data")).hasSize(1);
        world.api.get("/iam/v2/users/u-none").is(404);
    }
}
