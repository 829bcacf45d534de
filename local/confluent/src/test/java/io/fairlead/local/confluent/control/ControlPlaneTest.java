package io.fairlead.local.confluent.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.local.confluent.Http;
import io.fairlead.local.confluent.RateLimit;
import io.fairlead.local.confluent.World;
import io.fairlead.local.confluent.http.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ControlPlaneTest {
    private final World world = World.loopback();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void anyCall_whenTheKeyIsUnknownOrTheSecretWrong_isUnauthenticated() {
        var stranger = new Http(world.cloud.controlPlaneUrl(), "NOBODY", "x");
        var wrong = new Http(
                world.cloud.controlPlaneUrl(), world.cloud.cloudApiKey().id(), "wrong");

        assertThat(stranger.get("/org/v2/environments").is(401).at("/errors/0/code"))
                .isEqualTo("user_unauthenticated");
        wrong.get("/org/v2/environments").is(401);
    }

    @Test
    void anyCall_whenTheKeyBelongsToACluster_isForbiddenAndSaysWhy() {
        var environment = world.environment("non-prod");
        var key = world.admin(environment, world.cluster(environment, "sandbox_cluster"));
        var client = new Http(world.cloud.controlPlaneUrl(), key.id(), key.secret());

        assertThat(client.get("/org/v2/environments").is(403).at("/errors/0/detail"))
                .contains("invalid API key");
    }

    @Test
    void anyCall_whenAnswered_tellsTheAllowanceAndTheRequest() {
        var headers = world.api.get("/org/v2/environments").is(200).headers();

        assertThat(headers.firstValue("X-RateLimit-Limit")).hasValue("2000");
        assertThat(headers.firstValue("X-RateLimit-Remaining")).hasValue("1999");
        assertThat(headers.firstValue("X-RateLimit-Reset")).hasValue("60");
        assertThat(headers.firstValue("X-Request-Id")).isPresent();
        assertThat(headers.firstValue("Retry-After")).isEmpty();
    }

    @Test
    void anyCall_whenThereWereTooMany_isRefusedUntilTheWindowEnds() {
        world.cloud.changeRateLimit(new RateLimit(2, Duration.ofSeconds(30)));
        world.api.get("/org/v2/environments").is(200);
        world.pass("PT10S");
        world.api.get("/org/v2/environments").is(200);

        var refused = world.api.get("/org/v2/environments").is(429);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("20");
        assertThat(refused.headers().firstValue("X-RateLimit-Reset")).hasValue("20");
        assertThat(refused.text()).isEmpty();
        world.pass("PT20S");
        world.api.get("/org/v2/environments").is(200);
    }

    @Test
    void createCloudApiKey_whenUsed_worksAtOnce() {
        var key = world.cloud.createCloudApiKey();

        new Http(world.cloud.controlPlaneUrl(), key.id(), key.secret())
                .get("/org/v2/environments")
                .is(200);
        assertThat(key.toString()).doesNotContain(key.secret());
    }

    @Test
    void calls_whenListenedTo_areToldWithTheirTemplates() {
        var heard = new ArrayList<String>();
        world.cloud.listen((service, operation, status) -> heard.add(service + " " + operation + " " + status));

        var id = world.environment("non-prod");
        world.api.get("/org/v2/environments/" + id).is(200);

        assertThat(heard).containsExactly("org POST /org/v2/environments 201", "org GET /org/v2/environments/{id} 200");
        assertThat(world.cloud.calls()).containsEntry("GET /org/v2/environments/{id}", 1);
    }

    @Test
    void ids_whenTheSeedIsTheSame_areTheSame() {
        try (var other = World.loopback()) {
            assertThat(other.environment("a")).isEqualTo(world.environment("a"));
            assertThat(other.cloud.cloudApiKey()).isEqualTo(world.cloud.cloudApiKey());
        }
    }

    @Test
    void body_whenItIsNoJson_isABadRequest() {
        assertThat(world.api.send("POST", "/org/v2/environments", "{").is(400).at("/errors/0/code"))
                .isEqualTo("bad_request");
    }

    @Test
    void quotas_whenListed_tellLimitAndUsage() {
        var environment = world.environment("non-prod");
        world.cluster(environment, "sandbox_cluster");

        var rows = world.api
                .get("/service-quota/v1/applied-quotas?scope=environment&environment=" + environment
                        + "&id=kafka.max_pending_kafka_clusters.per_env")
                .is(200);
        assertThat(rows.at("/data/0/applied_limit")).isEqualTo("3");
        assertThat(rows.at("/data/0/usage")).isEqualTo("1");
        var organization = world.api
                .get("/service-quota/v1/applied-quotas?scope=organization&page_size=100")
                .is(200);
        assertThat(organization.json().findValuesAsText("id")).contains("kafka.max_kafka_creation.per_day");
        world.api
                .get("/service-quota/v1/applied-quotas/kafka.max_kafka_clusters.per_org")
                .is(200);
        world.api.get("/service-quota/v1/applied-quotas/nothing").is(404);
        world.api.get("/service-quota/v1/applied-quotas").is(400);
        world.api.get("/service-quota/v1/scopes").is(200);
        world.api.get("/service-quota/v1/applied-quotas?scope=kafka_cluster").is(200);
        world.api.get("/service-quota/v1/applied-quotas?scope=service_account").is(200);
    }

    @Test
    void quotas_whenConfluentHasRaisedOne_areThoseOfTheOrganization() {
        var id = "iam.max_environments.per_org";
        try (var raised = World.with(Map.of(id, 26))) {
            var quota = raised.api.get("/service-quota/v1/applied-quotas/" + id).is(200);
            assertThat(quota.at("/default_limit")).isEqualTo("25");
            assertThat(quota.at("/applied_limit")).isEqualTo("26");
            IntStream.range(0, 26).forEach(i -> raised.environment("number-" + i));
            raised.api
                    .post("/org/v2/environments", Json.of("display_name", "one-too-many"))
                    .is(402);
        }
    }

    @Test
    void everything_whenStrangersHaveMadeThings_showsThem() {
        var environment = world.cloud.strangers().environment("non-prod");
        var cluster = world.cloud.strangers().cluster(environment, "sandbox_cluster");
        world.cloud.strangers().serviceAccount("app", "not ours");

        assertThat(world.cloud.isEmpty()).isFalse();
        assertThat(world.cloud.environments()).extracting("name").containsExactly("non-prod");
        assertThat(world.cloud.clusters()).extracting("id").containsExactly(cluster);
        assertThat(world.api.get("/org/v2/environments").json().path("data").findValuesAsText("display_name"))
                .containsExactly("non-prod");
        assertThat(world.api
                        .get("/cmk/v2/clusters/" + cluster + "?environment=" + environment)
                        .is(200)
                        .at("/status/phase"))
                .isEqualTo("PROVISIONED");
        world.api
                .patch("/org/v2/environments/" + environment, Json.of("display_name", "theirs"))
                .is(200);
    }

    @Test
    void scope_whenReadById_isThere() {
        assertThat(world.api
                        .get("/service-quota/v1/scopes/kafka_cluster")
                        .is(200)
                        .at("/id"))
                .isEqualTo("kafka_cluster");
        world.api.get("/service-quota/v1/scopes/nothing").is(404);
    }

    @Test
    void unknownRoute_whenOfConnect_isAnsweredInItsOwnWords() {
        assertThat(world.api
                        .get("/connect/v1/environments/env-x/clusters/lkc-x/nothing")
                        .is(404)
                        .at("/error_code"))
                .isEqualTo("404");
    }
}
