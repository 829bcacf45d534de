package io.fairlead.local.confluent.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.confluent.Http;
import io.fairlead.local.confluent.World;
import io.fairlead.local.confluent.http.Json;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AclsTest {
    private final World world = World.loopback();
    private final String environment = world.environment("non-prod");
    private final String cluster = world.cluster(environment, "sandbox_cluster");
    private final String account = world.account("app");
    private final String path = "/kafka/v3/clusters/" + cluster + "/acls";
    private final Http rest;

    AclsTest() {
        world.pass("PT5M");
        rest = world.kafka(world.admin(environment, cluster));
    }

    @AfterEach
    void close() {
        world.close();
    }

    private ObjectNode acl(String name, String operation) {
        return Json.of(
                "resource_type", "TOPIC",
                "resource_name", name,
                "pattern_type", "LITERAL",
                "principal", "User:" + account,
                "host", "*",
                "operation", operation,
                "permission", "ALLOW");
    }

    private String query(String name, String operation) {
        return path + "?resource_type=TOPIC&resource_name=" + name + "&pattern_type=LITERAL&principal=User%3A" + account
                + "&host=*&operation=" + operation + "&permission=ALLOW";
    }

    @Test
    void create_whenRepeated_isThereOnce() {
        rest.post(path, acl("orders", "READ")).is(201);
        rest.post(path, acl("orders", "READ")).is(201);
        rest.post(path, acl("orders", "WRITE")).is(201);

        assertThat(rest.get(query("orders", "READ")).is(200).json().path("data"))
                .hasSize(1);
        assertThat(rest.get(path).json().path("data")).hasSize(2);
    }

    @Test
    void batch_whenAnEntryIsMalformed_answers201AndLeavesItOut() {
        var malformed = acl("orders", "READ").put("principal", "app");
        var body = Json.of("data", Json.array(List.of(acl("orders", "READ"), malformed)));

        rest.post(path + ":batch", body).is(201);

        assertThat(rest.get(path).json().path("data")).hasSize(1);
    }

    @Test
    void create_whenTheClusterIsNamedWrong_isRefused() {
        var body = acl("my-cluster", "DESCRIBE").put("resource_type", "CLUSTER");

        assertThat(rest.post(path, body).is(400).at("/error_code")).isEqualTo("40002");
    }

    @Test
    void search_whenThePatternTypeIsMatch_findsWhatCoversTheName() {
        rest.post(path, acl("ord", "READ").put("pattern_type", "PREFIXED")).is(201);
        rest.post(path, acl("*", "READ")).is(201);
        rest.post(path, acl("other", "READ")).is(201);

        var found = rest.get(path + "?resource_type=TOPIC&resource_name=orders&pattern_type=MATCH")
                .is(200);

        assertThat(found.json().findValuesAsText("resource_name")).containsExactly("ord", "*");
    }

    @Test
    void delete_whenFiltered_answersWhatItRemoved() {
        rest.post(path, acl("orders", "READ")).is(201);
        rest.post(path, acl("orders", "WRITE")).is(201);

        assertThat(rest.delete(query("orders", "READ")).is(200).json().path("data"))
                .hasSize(1);

        assertThat(rest.get(path).json().findValuesAsText("operation")).containsExactly("WRITE");
        rest.delete(path + "?resource_type=TOPIC").is(400);
    }
}
