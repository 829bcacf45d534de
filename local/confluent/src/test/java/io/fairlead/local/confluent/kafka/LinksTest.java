package io.fairlead.local.confluent.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.fairlead.local.confluent.World;
import io.fairlead.local.confluent.http.Json;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LinksTest {
    private final TwoClusters two = new TwoClusters();

    @AfterEach
    void close() {
        two.close();
    }

    private static JsonNode set(String name, String value) {
        return Json.of("data", Json.array(List.of(Json.of("name", name, "value", value, "operation", "SET"))));
    }

    @Test
    void create_whenValid_isActiveAfterAWhile() {
        var path = two.links(two.sandbox);

        two.onSandbox
                .post(path + "?link_name=both", TwoClusters.bidirectional(two.shared, two.sharedKey))
                .is(204);

        assertThat(two.onSandbox.get(path + "/both").is(200).at("/link_state")).isEqualTo("UNAVAILABLE");
        two.world.pass("PT5S");
        var link = two.onSandbox.get(path + "/both").is(200);
        assertThat(link.at("/link_state")).isEqualTo("ACTIVE");
        assertThat(link.at("/link_error")).isEqualTo("NO_ERROR");
        assertThat(link.at("/remote_cluster_id")).isEqualTo(two.shared);
        assertThat(two.onSandbox.get(path).is(200).json().findValuesAsText("link_name"))
                .containsExactly("both");
    }

    @Test
    void create_whenOnBothSides_sharesOneId() {
        two.linkBoth();

        assertThat(two.onShared.get(two.links(two.shared) + "/both").at("/cluster_link_id"))
                .isEqualTo(two.onSandbox.get(two.links(two.sandbox) + "/both").at("/cluster_link_id"));
    }

    @Test
    void create_whenItExists_isRefused() {
        two.linkBoth();

        assertThat(two.onSandbox
                        .post(
                                two.links(two.sandbox) + "?link_name=both",
                                TwoClusters.bidirectional(two.shared, two.sharedKey))
                        .is(400)
                        .at("/message"))
                .isEqualTo("A cluster link already exists with the provided link name");
    }

    @Test
    void create_whenOnlyValidated_makesNothing() {
        var path = two.links(two.sandbox);
        two.onSandbox
                .post(path + "?link_name=both&validate_only=true", TwoClusters.bidirectional(two.shared, two.sharedKey))
                .is(204);

        assertThat(two.onSandbox.get(path + "/both").is(404).at("/message")).contains("doesn't exist");
    }

    @Test
    void create_whenTheRemoteKeyIsYoungOrWrong_isRefused() {
        var young = two.world.key(two.world.account("link"), two.shared);
        var path = two.links(two.sandbox) + "?link_name=both";

        assertThat(two.onSandbox
                        .post(path, TwoClusters.bidirectional(two.shared, young))
                        .is(400)
                        .at("/message"))
                .contains("AUTHENTICATION_ERROR");
        // Grown up, but without any right on the other cluster.
        two.world.pass("PT2M");
        assertThat(two.onSandbox
                        .post(path, TwoClusters.bidirectional(two.shared, young))
                        .is(400)
                        .at("/message"))
                .contains("Cluster authorization failed");
        two.onSandbox
                .post(path, TwoClusters.bidirectional(two.shared, two.sandboxKey))
                .is(400);
    }

    @Test
    void create_whenTheBootstrapWasNeverAdvertised_isRefused() {
        var body = TwoClusters.bidirectional(two.shared, two.sharedKey).toString();

        assertThat(two.onSandbox
                        .send(
                                "POST",
                                two.links(two.sandbox) + "?link_name=both",
                                body.replace(TwoClusters.BOOTSTRAP, "elsewhere:9092"))
                        .is(400)
                        .at("/message"))
                .contains("UNRESOLVABLE_BOOTSTRAP_ERROR");
    }

    @Test
    void create_whenNotChecked_isMadeAndShowsItsError() {
        var young = two.world.key(two.world.account("link"), two.shared);
        var path = two.links(two.sandbox);
        two.onSandbox
                .post(path + "?link_name=both&validate_link=false", TwoClusters.bidirectional(two.shared, young))
                .is(204);
        two.world.pass("PT10S");

        assertThat(two.onSandbox.get(path + "/both").is(200).at("/link_error")).isEqualTo("AUTHENTICATION_ERROR");
    }

    @Test
    void create_whenTheNameOrAConfigIsWrong_isRefused() {
        var body = TwoClusters.bidirectional(two.shared, two.sharedKey);

        two.onSandbox
                .post(two.links(two.sandbox) + "?link_name=no%20spaces", body)
                .is(400);
        two.onSandbox
                .send(
                        "POST",
                        two.links(two.sandbox) + "?link_name=x",
                        body.toString().replace("security.protocol", "no.such"))
                .is(400);
        two.onSandbox
                .post(two.links(two.sandbox) + "?link_name=x", TwoClusters.bidirectional(two.sandbox, two.sharedKey))
                .is(400);
    }

    @Test
    void sourceInitiated_whenTheDestinationWaits_connects() {
        var inbound = TwoClusters.body("source_cluster_id", two.sandbox, "DESTINATION", "INBOUND", "", "");
        var outbound = TwoClusters.body(
                "destination_cluster_id",
                two.shared,
                "SOURCE",
                "OUTBOUND",
                two.sharedKey.jaas(),
                two.sandboxKey.jaas());
        assertThat(two.onSandbox
                        .post(two.links(two.sandbox) + "?link_name=one", outbound)
                        .is(400)
                        .at("/message"))
                .contains("does not have a link named");

        two.onShared.post(two.links(two.shared) + "?link_name=one", inbound).is(204);
        two.onSandbox.post(two.links(two.sandbox) + "?link_name=one", outbound).is(400);
        two.world.pass("PT5S");
        two.onSandbox.post(two.links(two.sandbox) + "?link_name=one", outbound).is(204);
        two.world.pass("PT5S");

        assertThat(two.onShared.get(two.links(two.shared) + "/one").is(200).at("/link_state"))
                .isEqualTo("ACTIVE");
        assertThat(two.onSandbox.get(two.links(two.sandbox) + "/one").at("/destination_cluster_id"))
                .isEqualTo(two.shared);
    }

    @Test
    void health_whenTheRemoteKeyIsDeletedAndReplaced_failsAndRecovers() {
        two.linkBoth();
        var path = two.links(two.sandbox) + "/both";
        var account = two.world.account("second link manager");
        two.world
                .bind(account, "CloudClusterAdmin", two.world.crn(two.environment, two.shared))
                .is(201);
        var next = two.world.key(account, two.shared);
        two.world.pass("PT2M");
        two.world.api.delete("/iam/v2/api-keys/" + two.sharedKey.id()).is(204);
        assertThat(two.onSandbox.get(path).is(200).at("/link_error")).isEqualTo("AUTHENTICATION_ERROR");

        two.onSandbox
                .put(path + "/configs:alter", set("sasl.jaas.config", next.jaas()))
                .is(204);

        assertThat(two.onSandbox.get(path).is(200).at("/link_state")).isEqualTo("ACTIVE");
    }

    @Test
    void configs_whenListed_hideSecretsAndTellWhatWasSet() {
        two.linkBoth();
        var path = two.links(two.sandbox) + "/both/configs";

        var listed = two.onSandbox.get(path).is(200);

        assertThat(listed.text()).doesNotContain(two.sharedKey.secret());
        assertThat(two.onSandbox.get(path + "/bootstrap.servers").is(200).at("/value"))
                .isEqualTo(TwoClusters.BOOTSTRAP);
        assertThat(two.onSandbox.get(path + "/acl.sync.enable").at("/is_default"))
                .isEqualTo("true");
        two.onSandbox.get(path + "/no.such").is(404);
        two.onSandbox.put(path + "/acl.sync.ms", Json.of("value", "7000")).is(204);
        assertThat(two.onSandbox.get(path + "/acl.sync.ms").at("/value")).isEqualTo("7000");
        two.onSandbox.delete(path + "/acl.sync.ms").is(204);
        assertThat(two.onSandbox.get(path + "/acl.sync.ms").at("/value")).isEqualTo("5000");
        two.onSandbox.put(path + ":alter", set("link.mode", "SOURCE")).is(400);
    }

    @Test
    void tasks_whenEnabledWithoutFilters_areInErrorSilently() {
        two.linkBoth();
        var path = two.links(two.sandbox) + "/both";
        two.onSandbox
                .put(path + "/configs:alter", set("acl.sync.enable", "true"))
                .is(204);

        var link = two.onSandbox.get(path + "?include_tasks=true").is(200);

        assertThat(link.at("/link_state")).isEqualTo("ACTIVE");
        assertThat(link.at("/tasks/1/task_name")).isEqualTo("AclSync");
        assertThat(link.at("/tasks/1/state")).isEqualTo("IN_ERROR");
        assertThat(link.at("/tasks/1/errors/0/error_code")).isEqualTo("MISCONFIGURATION");
        assertThat(link.at("/tasks/0/state")).isEqualTo("NOT_CONFIGURED");
    }

    @Test
    void delete_whenAsked_isGoneAfterAWhile() {
        two.linkBoth();
        var path = two.links(two.sandbox) + "/both";

        two.onSandbox.delete(path).is(200);

        two.onSandbox.get(path).is(200);
        two.world.pass("PT5S");
        two.onSandbox.get(path).is(404);
        two.onSandbox.delete(path).is(404);
    }

    @Test
    void create_whenTheAccountIsNoAdministrator_isRefusedWith401() {
        var key = two.world.key(two.world.account("nobody"), two.sandbox);
        two.world.pass("PT2M");

        assertThat(two.world
                        .kafka(key)
                        .post(
                                two.links(two.sandbox) + "?link_name=both",
                                TwoClusters.bidirectional(two.shared, two.sharedKey))
                        .is(401)
                        .at("/message"))
                .contains("Cluster authorization failed");
    }

    @Test
    void health_whenTheRemoteClusterIsDeleted_isUnavailable() {
        two.linkBoth();
        World world = two.world;
        world.api
                .delete("/cmk/v2/clusters/" + two.shared + "?environment=" + two.environment)
                .is(204);

        assertThat(two.onSandbox.get(two.links(two.sandbox) + "/both").is(200).at("/link_state"))
                .isEqualTo("UNAVAILABLE");
    }

    private String configs() {
        return two.links(two.sandbox) + "/both/configs";
    }

    @Test
    void alter_whenAFixedSettingKeepsItsValue_isAccepted() {
        two.linkBoth();
        JsonNode all = Json.of(
                "data",
                Json.array(List.of(
                        TwoClusters.config("link.mode", "BIDIRECTIONAL"),
                        TwoClusters.config("connection.mode", "OUTBOUND"),
                        TwoClusters.config("cluster.link.prefix", ""),
                        TwoClusters.config("request.timeout.ms", "30000"),
                        TwoClusters.config("consumer.offset.sync.ms", "31000"))));

        two.onSandbox.put(configs() + ":alter", all).is(204);

        assertThat(two.onSandbox.get(configs() + "/consumer.offset.sync.ms").at("/value"))
                .isEqualTo("31000");
        two.onSandbox
                .put(configs() + ":alter", set("cluster.link.prefix", "a-"))
                .is(400);
        two.onSandbox
                .put(configs() + "/link.mode", Json.of("value", "DESTINATION"))
                .is(400);
    }

    @Test
    void alter_whenAValueIsOfTheWrongType_isRefused() {
        two.linkBoth();

        two.onSandbox.put(configs() + ":alter", set("acl.sync.ms", "abc")).is(400);
        two.onSandbox.put(configs() + ":alter", set("acl.sync.enable", "yes")).is(400);
        two.onSandbox.put(configs() + ":alter", set("acl.filters", "{")).is(400);
        two.onSandbox
                .put(configs() + ":alter", set("acl.filters", "{\"aclFilters\":[]}"))
                .is(204);
    }

    @Test
    void configs_whenListed_areAsRecorded() {
        two.linkBoth();

        assertThat(two.onSandbox
                        .get(configs() + "/sasl.jaas.config")
                        .is(200)
                        .json()
                        .path("value")
                        .isNull())
                .isTrue();
        var prefix =
                two.onSandbox.get(configs() + "/cluster.link.prefix").is(200).json();
        assertThat(prefix.path("value").isNull()).isTrue();
        assertThat(prefix.path("is_read_only").asBoolean()).isFalse();
        assertThat(two.onSandbox.get(configs() + "/acl.filters").json().path("value"))
                .isEqualTo(new TextNode(""));
        assertThat(two.onSandbox.get(configs() + "/link.mode").at("/is_read_only"))
                .isEqualTo("false");
        assertThat(two.onSandbox.get(configs() + "/retry.backoff.ms").at("/is_read_only"))
                .isEqualTo("true");
        assertThat(two.onSandbox.get(configs() + "/ssl.truststore.certificates").at("/is_sensitive"))
                .isEqualTo("true");
        assertThat(two.onSandbox.get(configs() + "/local.ssl.enabled.protocols").at("/value"))
                .isEqualTo("TLSv1.2,TLSv1.3");
        assertThat(two.onSandbox.get(configs()).is(200).json().findValuesAsText("name"))
                .hasSizeGreaterThan(55);
    }

    @Test
    void create_whenAnOauthTokenIsUsed_isActive() {
        var body = (ObjectNode) TwoClusters.bidirectional(two.shared, two.sharedKey);
        var configs = new ArrayList<JsonNode>();
        body.path("configs").forEach(config -> {
            if (!config.path("name").asText().startsWith("sasl.")) {
                configs.add(config);
            }
        });
        configs.add(TwoClusters.config("sasl.mechanism", "OAUTHBEARER"));
        configs.add(TwoClusters.config("sasl.oauthbearer.token.endpoint.url", "https://id.example/token"));
        configs.add(
                TwoClusters.config(
                        "sasl.jaas.config",
                        "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule required clientId=\"a\" clientSecret=\"b\";"));
        body.set("configs", Json.array(configs));

        two.onSandbox.post(two.links(two.sandbox) + "?link_name=both", body).is(204);
        two.world.pass("PT5S");

        assertThat(two.onSandbox.get(two.links(two.sandbox) + "/both").at("/link_state"))
                .isEqualTo("ACTIVE");
    }

    @Test
    void create_whenASettingIsNull_isAsIfItWereNotSent() {
        var body = (ObjectNode) TwoClusters.bidirectional(two.shared, two.sharedKey);
        body.withArray("configs").add(Json.of("name", "acl.filters", "value", Json.NULL));

        two.onSandbox
                .send("POST", two.links(two.sandbox) + "?link_name=both&validate_link=true", body.toString())
                .is(204);

        assertThat(two.onSandbox.get(configs() + "/acl.filters").at("/is_default"))
                .isEqualTo("true");
    }

    @Test
    void health_whenItsOwnCredentialIsDeleted_fails() {
        var account = two.world.account("local link manager");
        two.world
                .bind(account, "CloudClusterAdmin", two.world.crn(two.environment, two.sandbox))
                .is(201);
        var local = two.world.key(account, two.sandbox);
        two.world.pass("PT2M");
        var body = TwoClusters.body(
                "remote_cluster_id", two.shared, "BIDIRECTIONAL", "OUTBOUND", two.sharedKey.jaas(), local.jaas());
        var path = two.links(two.sandbox);
        two.onSandbox.post(path + "?link_name=both", body).is(204);
        two.world.pass("PT5S");
        assertThat(two.onSandbox.get(path + "/both").at("/link_state")).isEqualTo("ACTIVE");

        two.world.api.delete("/iam/v2/api-keys/" + local.id()).is(204);

        assertThat(two.onSandbox.get(path + "/both").at("/link_error")).isEqualTo("AUTHENTICATION_ERROR");
    }

    @Test
    void read_whenOfOneDirection_tellsTheOtherEndAsNull() {
        var body =
                TwoClusters.body("source_cluster_id", two.shared, "DESTINATION", "OUTBOUND", two.sharedKey.jaas(), "");
        two.onSandbox.post(two.links(two.sandbox) + "?link_name=one", body).is(204);

        var link = two.onSandbox.get(two.links(two.sandbox) + "/one").is(200).json();

        assertThat(link.path("source_cluster_id").asText()).isEqualTo(two.shared);
        assertThat(link.path("destination_cluster_id").isNull()).isTrue();
    }
}
