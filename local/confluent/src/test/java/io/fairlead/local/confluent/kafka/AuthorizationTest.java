package io.fairlead.local.confluent.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.confluent.Http;
import io.fairlead.local.confluent.RateLimit;
import io.fairlead.local.confluent.World;
import io.fairlead.local.confluent.http.Json;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AuthorizationTest {
    private final World world = World.loopback();
    private final String environment = world.environment("non-prod");
    private final String cluster = world.cluster(environment, "sandbox_cluster");
    private final String root = "/kafka/v3/clusters/" + cluster;

    AuthorizationTest() {
        world.pass("PT5M");
    }

    @AfterEach
    void close() {
        world.close();
    }

    private static JsonNode topic(String name) {
        return Json.of("topic_name", name);
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

    @Test
    void key_whenYoung_isUnknownToTheClusterForTwoMinutes() {
        var rest = world.kafka(world.key(world.account("app"), cluster));

        var refused = rest.get(root + "/topics").is(401);
        assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        world.pass("PT1M59S");
        rest.get(root + "/topics").is(401);
        world.pass("PT1S");
        rest.get(root + "/topics").is(200);
    }

    @Test
    void key_whenTheSecretIsWrong_isRefusedInJson() {
        var key = world.key(world.account("app"), cluster);
        world.pass("PT2M");

        var refused = world.kafka(new World.Key(key.id(), "wrong"))
                .get(root + "/topics")
                .is(401);
        assertThat(refused.at("/error_code")).isEqualTo("40101");
    }

    @Test
    void key_whenDeleted_isUnknownAtOnce() {
        var key = world.key(world.account("app"), cluster);
        world.pass("PT2M");
        world.api.delete("/iam/v2/api-keys/" + key.id()).is(204);

        world.kafka(key).get(root + "/topics").is(401);
    }

    @Test
    void role_whenYoung_grantsNothingForNinetySeconds() {
        var account = world.account("app_manager");
        var rest = world.kafka(world.key(account, cluster));
        world.pass("PT2M");
        assertThat(rest.post(root + "/topics", topic("orders")).is(403).at("/error_code"))
                .isEqualTo("40301");

        world.bind(account, "CloudClusterAdmin", world.crn(environment, cluster))
                .is(201);
        world.pass("PT89S");
        rest.post(root + "/topics", topic("orders")).is(403);
        world.pass("PT1S");
        rest.post(root + "/topics", topic("orders")).is(201);
    }

    @Test
    void role_whenClusterAdminIsBoundWithTheKafkaSuffix_grantsNothing() {
        var account = world.account("app_manager");
        var rest = world.kafka(world.key(account, cluster));
        world.bind(account, "CloudClusterAdmin", world.crn(environment, cluster) + "/kafka=" + cluster)
                .is(201);
        world.pass("PT5M");

        rest.post(root + "/topics", topic("orders")).is(403);
    }

    @Test
    void role_whenTopicRolesLackTheKafkaSuffix_grantNothing() {
        var admin = world.kafka(world.admin(environment, cluster));
        admin.post(root + "/topics", topic("orders")).is(201);
        var account = world.account("reader");
        var rest = world.kafka(world.key(account, cluster));
        world.bind(account, "DeveloperRead", world.crn(environment, cluster) + "/topic=orders")
                .is(201);
        world.pass("PT5M");
        rest.get(root + "/topics/orders").is(403);

        world.bind(account, "DeveloperRead", world.crn(environment, cluster) + "/kafka=" + cluster + "/topic=ord*")
                .is(201);
        world.pass("PT5M");
        rest.get(root + "/topics/orders").is(200);
        rest.delete(root + "/topics/orders").is(403);
    }

    @Test
    void role_whenEnvironmentAdmin_mayDoEverythingInItsEnvironment() {
        var account = world.account("boss");
        var crn = world.crn(environment, cluster);
        world.bind(account, "EnvironmentAdmin", crn.substring(0, crn.indexOf("/cloud-cluster")))
                .is(201);
        var rest = world.kafka(world.key(account, cluster));
        world.pass("PT5M");

        rest.post(root + "/topics", topic("orders")).is(201);
        rest.get(root + "/acls").is(200);
    }

    @Test
    void operator_whenAsked_seesAndChangesNothing() {
        var account = world.account("operator");
        world.bind(account, "Operator", world.crn(environment, cluster)).is(201);
        var rest = world.kafka(world.key(account, cluster));
        world.pass("PT5M");

        rest.get(root + "/acls").is(200);
        rest.post(root + "/topics", topic("orders")).is(403);
    }

    @Test
    void acls_whenPrefixed_allowWhatBeginsSo_andListsShowOnlyThat() {
        var admin = world.kafka(world.admin(environment, cluster));
        admin.post(root + "/topics", topic("app.orders")).is(201);
        admin.post(root + "/topics", topic("other")).is(201);
        var account = world.account("app");
        var rest = world.kafka(world.key(account, cluster));
        world.pass("PT2M");
        assertThat(rest.get(root + "/topics").is(200).json().path("data")).isEmpty();

        admin.post(root + "/acls", acl(account, "TOPIC", "app.", "PREFIXED", "WRITE"))
                .is(201);

        assertThat(rest.get(root + "/topics").json().findValuesAsText("topic_name"))
                .containsExactly("app.orders");
        var record = Json.of("value", Json.of("type", "STRING", "data", "x"));
        rest.post(root + "/topics/app.orders/records", record).is(200);
        rest.post(root + "/topics/other/records", record).is(403);
    }

    @Test
    void acls_whenDenied_winOverAllowed() {
        var admin = world.kafka(world.admin(environment, cluster));
        admin.post(root + "/topics", topic("orders")).is(201);
        var account = world.account("app");
        var rest = world.kafka(world.key(account, cluster));
        world.pass("PT2M");
        admin.post(root + "/acls", acl(account, "TOPIC", "*", "LITERAL", "READ"))
                .is(201);
        rest.get(root + "/topics/orders").is(200);

        var deny = ((ObjectNode) acl(account, "TOPIC", "orders", "LITERAL", "ALL")).put("permission", "DENY");
        admin.post(root + "/acls", deny).is(201);

        rest.get(root + "/topics/orders").is(403);
    }

    @Test
    void links_whenTheAccountLosesItsRole_answer401AlthoughTheKeyIsKnown() {
        var account = world.account("link manager");
        var binding = world.bind(account, "CloudClusterAdmin", world.crn(environment, cluster))
                .at("/id");
        var rest = world.kafka(world.key(account, cluster));
        world.pass("PT2M");
        rest.get(root + "/links").is(200);

        world.api.delete("/iam/v2/role-bindings/" + binding).is(200);

        assertThat(rest.get(root + "/links").is(401).at("/message")).contains("Cluster authorization failed");
    }

    @Test
    void anyCall_whenThereWereTooMany_isRefusedByTheWebServer() {
        var rest = world.kafka(world.admin(environment, cluster));
        world.cloud.changeRateLimit(new RateLimit(1, Duration.ofSeconds(30)));
        rest.get(root + "/topics").is(200);

        var refused = rest.get(root + "/topics").is(429);
        assertThat(refused.text()).contains("Too Many Requests");
        assertThat(refused.headers().firstValue("Retry-After")).isEmpty();
    }

    @Test
    void key_whenOfAnotherCluster_isUnknown() {
        var other = world.cluster(environment, "shared_cluster");
        world.pass("PT5M");
        Http rest = world.kafka(world.admin(environment, other));

        rest.get(root + "/topics").is(401);
    }
}
