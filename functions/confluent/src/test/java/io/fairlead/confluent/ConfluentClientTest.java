package io.fairlead.confluent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.core.errors.BadCredential;
import io.fairlead.core.errors.Bug;
import io.fairlead.core.errors.Conflict;
import io.fairlead.core.errors.Denied;
import io.fairlead.core.errors.InvalidRequest;
import io.fairlead.core.errors.Throttled;
import io.fairlead.core.errors.Transient;
import io.fairlead.core.json.Json;
import io.fairlead.core.metric.Measurement;
import io.fairlead.core.metric.Metric;
import io.fairlead.core.secret.Credential;
import io.fairlead.core.secret.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfluentClientTest {
    private static final Target KEYS = Target.of("/iam/v2/api-keys");
    private static final Target CLUSTER =
            Target.of("/cmk/v2/clusters/{}", "lkc-1").with("environment", "env-1");

    private final ScriptedServer server = new ScriptedServer();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void get_always_logsInAndSaysWhoAsks() {
        server.answers(200, "{\"id\":\"lkc-1\"}");

        assertThat(server.controlPlane().get(CLUSTER).path("id").asText()).isEqualTo("lkc-1");

        assertThat(server.requests).containsExactly("GET /cmk/v2/clusters/lkc-1?environment=env-1");
        assertThat(server.logins).containsExactly("Basic S0VZOmNhbmFyeS1vZi10aGUtbG9naW4=");
        assertThat(server.agents).containsExactly("fairlead/test");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"next\":\"\"}", "{\"next\":null}"})
    void list_whenTheLastPageSaysSoInItsWay_followsAllPages(String end) {
        server.answers(
                        200,
                        "{\"data\":[{\"id\":\"1\"},{\"id\":\"2\"}],"
                                + "\"metadata\":{\"next\":\"https://api.confluent.cloud/iam/v2/api-keys?page_token=a%3D\"}}")
                .answers(200, "{\"data\":[{\"id\":\"3\"}],\"metadata\":" + end + "}");

        assertThat(server.controlPlane().list(KEYS.with("spec.owner", "sa-1")))
                .extracting(item -> item.path("id").asText())
                .containsExactly("1", "2", "3");
        assertThat(server.requests)
                .containsExactly(
                        "GET /iam/v2/api-keys?spec.owner=sa-1&page_size=100",
                        "GET /iam/v2/api-keys?spec.owner=sa-1&page_size=100&page_token=a%3D");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://api.confluent.cloud/iam/v2/api-keys?page_token=a", "https://elsewhere/"})
    void list_whenThePagesLeadNowhere_isNotTakenForComplete(String next) {
        var page = "{\"data\":[],\"metadata\":{\"next\":\"" + next + "\"}}";
        server.answers(200, page).answers(200, page);

        assertThatThrownBy(() -> server.controlPlane().list(KEYS)).isInstanceOf(Bug.class);
    }

    @Test
    void find_whenTheClusterIsDeleted_isEmptyAlsoOn403() {
        server.answers(403, "{\"errors\":[{\"code\":\"forbidden_access\",\"detail\":\"Forbidden Access\"}]}")
                .answers(404, "{\"errors\":[{\"code\":\"resource_not_found\",\"detail\":\"no such cluster\"}]}");

        assertThat(server.controlPlane().find(CLUSTER)).isEmpty();
        assertThat(server.controlPlane().find(CLUSTER)).isEmpty();
    }

    @Test
    void find_whenTheKeyIsBad_isNoDeletion() {
        server.answers(403, "{\"errors\":[{\"code\":\"forbidden_access\",\"detail\":\"invalid API key\"}]}");

        assertThatThrownBy(() -> server.controlPlane().find(CLUSTER))
                .isInstanceOf(BadCredential.class)
                .hasMessageContaining("Cloud API key");
    }

    @Test
    void find_whenKafkaForbidsIt_isNoDeletion() {
        server.answers(403, "{\"error_code\":40301,\"message\":\"Topic authorization failed\"}");

        assertThatThrownBy(() -> server.kafka().find(Target.of("/kafka/v3/clusters/lkc-1/topics/a")))
                .isInstanceOf(Denied.class);
    }

    @Test
    void remove_whenItIsGone_isContent() {
        server.answers(
                404, "{\"error\":{\"code\":404,\"message\":\"Access Point not found\",\"status\":\"NOT_FOUND\"}}");

        server.controlPlane().remove(CLUSTER);

        assertThat(server.requests).hasSize(1);
    }

    @Test
    void remove_whenForbidden_looksWhetherItIsGone() {
        var forbidden = "{\"errors\":[{\"code\":\"forbidden_access\",\"detail\":\"Forbidden Access\"}]}";
        server.answers(403, forbidden).answers(403, forbidden);

        server.controlPlane().remove(CLUSTER);

        assertThat(server.requests).last().asString().startsWith("GET ");
    }

    @Test
    void remove_whenForbiddenAndStillThere_isDenied() {
        server.answers(403, "{\"errors\":[{\"code\":\"forbidden_access\",\"detail\":\"Forbidden Access\"}]}")
                .answers(200, "{\"id\":\"lkc-1\"}");

        assertThatThrownBy(() -> server.controlPlane().remove(CLUSTER)).isInstanceOf(Denied.class);
    }

    @Test
    void post_whenThrottledForASecond_waitsAndAsksAgain() {
        server.answers(429, Map.of("X-RateLimit-Reset", "3"), "")
                .answers(429, Map.of("Retry-After", "1", "X-RateLimit-Reset", "60"), "")
                .answers(202, "{\"id\":\"1\"}");

        assertThat(server.controlPlane().post(KEYS, Json.object()).path("id").asText())
                .isEqualTo("1");
        assertThat(server.pauses).containsExactly(Duration.ofSeconds(3), Duration.ofSeconds(1));
        assertThat(server.published).hasSize(2).containsOnly(Measurement.of(Metric.THROTTLES, 1, "Confluent Cloud"));
    }

    @Test
    void get_whenThrottledForLong_leavesTheWaitToTheStateMachine() {
        server.answers(429, Map.of("Retry-After", "11"), "");

        assertThatThrownBy(() -> server.controlPlane().get(KEYS)).isInstanceOf(Throttled.class);
        assertThat(server.pauses).isEmpty();
    }

    @Test
    void get_whenThrottledAgainAndAgain_givesUp() {
        for (int i = 0; i < 10; i++) {
            server.answers(429, Map.of("Retry-After", "1"), "");
        }

        assertThatThrownBy(() -> server.controlPlane().get(KEYS)).isInstanceOf(Throttled.class);
        assertThat(server.requests).hasSize(4);
    }

    @Test
    void get_whenJettyThrottlesInHtml_isThrottled() {
        server.answers(429, "<html><head><title>Error 429 Too Many Requests</title></head></html>");

        assertThatThrownBy(() -> server.kafka().get(Target.of("/kafka/v3/clusters/lkc-1/topics")))
                .isInstanceOf(Throttled.class)
                .hasMessageContaining("Error 429 Too Many Requests");
    }

    @Test
    void post_whenTheServiceFails_isNotRepeated() {
        server.answers(503, "upstream connect error").answers(201, "{}");

        assertThatThrownBy(() -> server.controlPlane().post(KEYS, Json.object()))
                .isInstanceOf(Transient.class);
        assertThat(server.requests).hasSize(1);
    }

    @Test
    void get_whenNobodyListens_isTransientOnThePublicPath() {
        var client = server.controlPlane();
        server.stop();

        assertThatThrownBy(() -> client.get(KEYS)).isInstanceOf(Transient.class).hasMessageContaining("GET /iam/v2");
    }

    @Test
    void judging_always_usesThatTable() {
        server.answers(400, "{\"error_code\":40002,\"message\":\"A cluster link already exists\"}");

        assertThatThrownBy(() -> server.kafka()
                        .judging(ConfluentErrors.LINKS)
                        .post(Target.of("/kafka/v3/clusters/lkc-1/links"), Json.object()))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void post_whenTheBodyHoldsASecret_sendsIt() {
        server.answers(201, "");

        JsonNode answer = server.kafka()
                .post(
                        Target.of("/kafka/v3/clusters/lkc-1/links"),
                        Map.of("sasl.jaas.config", List.of(Secret.of("canary"))));

        assertThat(answer.isEmpty()).isTrue();
        assertThat(server.bodies).containsExactly("{\"sasl.jaas.config\":[\"canary\"]}");
    }

    @Test
    void post_whenTheServiceQuotesTheSecret_theMessageDoesNot() {
        var jaas = SaslPlain.jaas(new Credential("KEY", Secret.of("canary")));
        server.answers(
                400,
                "{\"error_code\":40002,\"message\":\"Invalid value "
                        + jaas.reveal().replace("\"", "\\\"") + " for sasl\"}");

        assertThatThrownBy(() -> server.kafka().post(Target.of("/links"), Map.of("sasl.jaas.config", jaas)))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("Invalid value *** for sasl")
                .hasMessageNotContaining("canary");
    }

    @Test
    void post_whenTheServiceQuotesTheLoginOrAnAnswer_theMessageDoesNot() {
        var client = server.controlPlane(Login.of(Optional.of(new Credential("KEY", Secret.of("canary")))));
        server.answers(500, "{\"errors\":[{\"detail\":\"no key canary\"}]}")
                .answers(500, "{\"id\":\"K2\",\"spec\":{\"secret\":\"canary-2\"}}")
                .answers(500, "{\"message\":\"bad header Authorization: Basic S0VZOmNhbmFyeQ==\"}");

        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> client.post(KEYS, Json.object()))
                    .isInstanceOf(Transient.class)
                    .hasMessageContaining("***")
                    .hasMessageNotContaining("canary")
                    .hasMessageNotContaining("S0VZOmNhbmFyeQ");
        }
    }

    @Test
    void create_whenTheAnswerIsBroken_saysNothingOfIt() {
        server.answers(202, "{\"id\":\"K\",\"spec\":{\"secret\":\"canary")
                .answers(202, "{\"spec\":{\"secret\":\"canary\"}}");
        var keys = new ApiKeys(server.controlPlane());

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> keys.create("a", "b", "sa-1", "lkc-1"))
                    .isInstanceOf(Transient.class)
                    .hasNoCause()
                    .hasMessageNotContaining("canary");
        }
    }

    @Test
    void items_ofAListWithoutPages_asksOnce() {
        server.answers(200, "{\"metadata\":{\"next\":null},\"data\":[{\"topic_name\":\"a\"}]}");

        assertThat(server.kafka().items(Target.of("/kafka/v3/clusters/lkc-1/topics")))
                .hasSize(1);
        assertThat(server.requests).containsExactly("GET /kafka/v3/clusters/lkc-1/topics");
        assertThat(server.logins).containsExactly("null");
    }

    @Test
    void base_whenItEndsWithASlash_doesNotDoubleIt() throws Exception {
        server.answers(200, "{}");
        try (var transport = new HttpTransport(HttpTransport.Options.of("test"))) {
            new ConfluentClient(
                            URI.create(server.url() + "/"),
                            Optional.empty(),
                            ConfluentErrors.KAFKA_REST,
                            transport,
                            server.pauses::add)
                    .get(Target.of("/a"));
        }
        assertThat(server.requests).containsExactly("GET /a");
    }
}
