package io.fairlead.local.confluent.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.local.confluent.Http;
import io.fairlead.local.confluent.World;
import io.fairlead.local.confluent.http.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PrincipalsTest {
    private final World world = World.numeric();
    private final String environment = world.environment("non-prod");
    private final String cluster = world.cluster(environment, "sandbox_cluster");
    private final String account = world.account("app");
    private final String path = "/kafka/v3/clusters/" + cluster + "/acls";
    private final Http rest;

    PrincipalsTest() {
        world.pass("PT5M");
        rest = world.kafka(world.admin(environment, cluster));
        rest.post(path, acl("User:" + account)).is(201);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private static JsonNode acl(String principal) {
        return Json.of(
                "resource_type", "TOPIC",
                "resource_name", "orders",
                "pattern_type", "LITERAL",
                "principal", principal,
                "host", "*",
                "operation", "READ",
                "permission", "ALLOW");
    }

    @Test
    void search_whenByTheAccountsId_tellsItsNumber() {
        var row = rest.get(path + "?principal=User%3A" + account).is(200).json().at("/data/0");

        assertThat(row.path("principal").asText()).matches("User:\\d{7}");
        assertThat(row.at("/metadata/self").asText()).doesNotContain(account);
    }

    @Test
    void anyCall_whenTheNumberIsSent_meansTheAccount() {
        var number = rest.get(path).is(200).at("/data/0/principal");

        rest.post(path, acl(number)).is(201);

        assertThat(rest.get(path).json().path("data")).hasSize(1);
        assertThat(rest.get(path + "?principal=" + number.replace(":", "%3A"))
                        .json()
                        .path("data"))
                .hasSize(1);
        rest.post("/kafka/v3/clusters/" + cluster + "/topics", Json.of("topic_name", "orders"))
                .is(201);
        var reader = world.key(account, cluster);
        world.pass("PT2M");
        world.kafka(reader)
                .get("/kafka/v3/clusters/" + cluster + "/topics/orders")
                .is(200);
        var filters = "?resource_type=TOPIC&pattern_type=LITERAL&operation=READ&permission=ALLOW&principal=User%3A";
        rest.delete(path + filters + account).is(200);
        assertThat(rest.get(path).json().path("data")).isEmpty();
    }
}
