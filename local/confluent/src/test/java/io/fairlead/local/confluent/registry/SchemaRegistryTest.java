package io.fairlead.local.confluent.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.local.confluent.Http;
import io.fairlead.local.confluent.World;
import io.fairlead.local.confluent.http.Json;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SchemaRegistryTest {
    private static final String SCHEMA = "{\"type\":\"string\"}";

    private final World world = World.loopback();
    private final String environment = world.environment("non-prod");
    private final String registry;
    private final String account;

    SchemaRegistryTest() {
        world.cluster(environment, "sandbox_cluster");
        world.pass("PT6M");
        registry = world.api.get("/srcm/v3/clusters?environment=" + environment).at("/data/0/id");
        account = world.account("src_api");
    }

    @AfterEach
    void close() {
        world.close();
    }

    private void bind(String role, String subject) {
        var crn = "crn://confluent.cloud/organization=" + world.cloud.organizationId() + "/environment=" + environment
                + "/schema-registry=" + registry + "/subject=" + subject;
        world.bind(account, role, crn).is(201);
    }

    @Test
    void list_whenKeyAndRoleAreYoung_isRefusedForTheKeyAndShowsWhatMayBeRead() {
        var rest = world.kafka(world.key(account, registry));
        rest.get("/subjects").is(401);
        world.pass("PT1M");
        assertThat(rest.get("/subjects").is(200).json()).isEmpty();

        bind("DeveloperWrite", "*");
        world.pass("PT90S");
        rest.post("/subjects/orders-value/versions", Json.of("schema", SCHEMA)).is(200);
        assertThat(rest.get("/subjects").is(200).json()).isEmpty();
        bind("DeveloperRead", "orders-*");
        world.pass("PT90S");
        assertThat(rest.get("/subjects").is(200).json()).hasSize(1);
    }

    @Test
    void register_whenAllowed_givesTheSameIdToTheSameSchema() {
        bind("DeveloperRead", "*");
        bind("DeveloperWrite", "*");
        var rest = world.kafka(world.key(account, registry));
        world.pass("PT2M");
        var body = Json.of("schema", SCHEMA, "schemaType", "AVRO");

        var first = rest.post("/subjects/orders-value/versions", body).is(200);
        rest.post("/subjects/orders-value/versions", body).is(200);
        rest.post("/subjects/orders-value/versions", Json.of("schema", "{\"type\":\"int\"}"))
                .is(200);
        var elsewhere = rest.post("/subjects/other-value/versions", body).is(200);

        assertThat(elsewhere.at("/id")).isEqualTo(first.at("/id"));
        assertThat(rest.get("/subjects").is(200).json()).hasSize(2);
        assertThat(rest.get("/subjects?subjectPrefix=ord").json()).hasSize(1);
        assertThat(rest.get("/subjects/orders-value/versions").is(200).json()).hasSize(2);
        assertThat(rest.get("/subjects/orders-value/versions/latest").is(200).at("/version"))
                .isEqualTo("2");
        assertThat(rest.get("/schemas/ids/" + first.at("/id")).is(200).at("/schema"))
                .isEqualTo(SCHEMA);
        assertThat(rest.post("/subjects/orders-value", body).is(200).at("/version"))
                .isEqualTo("1");
        assertThat(rest.get("/subjects/none/versions").is(404).at("/error_code"))
                .isEqualTo("40401");
        assertThat(rest.get("/subjects/orders-value/versions/9").is(404).at("/error_code"))
                .isEqualTo("40402");
        assertThat(rest.get("/schemas/ids/1").is(404).at("/error_code")).isEqualTo("40403");
        rest.post("/subjects/orders-value/versions", Json.of("schemaType", "AVRO"))
                .is(422);
        rest.delete("/subjects/orders-value").is(403);
    }

    @Test
    void resourceOwner_whenOfAPrefix_managesOnlyThat() {
        bind("ResourceOwner", "app.*");
        Http rest = world.kafka(world.key(account, registry));
        world.pass("PT2M");

        rest.post("/subjects/app.orders/versions", Json.of("schema", SCHEMA)).is(200);
        rest.post("/subjects/other/versions", Json.of("schema", SCHEMA)).is(403);
        rest.put("/config/app.orders", Json.of("compatibility", "FULL")).is(200);
        assertThat(rest.get("/config/app.orders").is(200).at("/compatibilityLevel"))
                .isEqualTo("FULL");
        rest.put("/config/app.orders", Json.of("compatibility", "SOMETIMES")).is(422);
        rest.get("/config").is(403);
        rest.get("/config/app.other").is(404);
        rest.get("/mode").is(200);
        assertThat(rest.delete("/subjects/app.orders").is(200).json()).hasSize(1);
    }

    @Test
    void anyCall_whenTheKeyIsOfAKafkaCluster_isUnauthorized() {
        var cluster = world.cluster(environment, "another");
        world.pass("PT5M");
        var rest = world.kafka(world.admin(environment, cluster));

        assertThat(rest.get("/subjects").is(401).at("/error_code")).isEqualTo("401");
    }

    private Http owner() {
        bind("ResourceOwner", "*");
        var rest = world.kafka(world.key(account, registry));
        world.pass("PT2M");
        return rest;
    }

    @Test
    void register_whenTheSchemaCannotBeParsed_isUnprocessable() {
        var rest = owner();
        var path = "/subjects/orders-value/versions";
        for (var bad : List.of(
                "nope",
                "\"nope\"",
                "{\"type\":\"record\"}",
                "{\"type\":\"record\",\"name\":\"A\",\"fields\":[{\"name\":\"b\",\"type\":\"B\"}]}",
                "{\"type\":\"array\"}",
                "{\"type\":\"enum\",\"name\":\"E\"}",
                "[\"null\",\"nope\"]")) {
            assertThat(rest.post(path, Json.of("schema", bad)).is(422).at("/error_code"))
                    .as(bad)
                    .isEqualTo("42201");
        }
        rest.post(path, Json.of("schema", "[]x", "schemaType", "JSON")).is(422);
        rest.post(path, Json.of("schema", "7", "schemaType", "JSON")).is(422);
        rest.post("/subjects/json-value/versions", Json.of("schema", "{\"type\":\"object\"}", "schemaType", "JSON"))
                .is(200);
        rest.post("/subjects/proto-value/versions", Json.of("schema", "syntax = \"proto3\";", "schemaType", "PROTOBUF"))
                .is(200);
        var tree = "{\"type\":\"record\",\"name\":\"Tree\",\"namespace\":\"io.x\",\"fields\":["
                + "{\"name\":\"left\",\"type\":[\"null\",\"Tree\"]},{\"name\":\"right\",\"type\":\"io.x.Tree\"},"
                + "{\"name\":\"when\",\"type\":{\"type\":\"long\",\"logicalType\":\"timestamp-millis\"}},"
                + "{\"name\":\"all\",\"type\":{\"type\":\"map\",\"values\":\"bytes\"}},"
                + "{\"name\":\"id\",\"type\":{\"type\":\"fixed\",\"name\":\"Id\",\"size\":16}},"
                + "{\"name\":\"kind\",\"type\":{\"type\":\"enum\",\"name\":\"Kind\",\"symbols\":[\"A\"]}}]}";
        rest.post(path, Json.of("schema", tree)).is(200);
    }

    @Test
    void delete_whenSoftThenPermanent_isGoneForGood() {
        var rest = owner();
        var path = "/subjects/orders-value";
        rest.post(path + "/versions", Json.of("schema", SCHEMA)).is(200);

        assertThat(rest.delete(path + "?permanent=true").is(404).at("/error_code"))
                .isEqualTo("40405");
        assertThat(rest.delete(path).is(200).json()).hasSize(1);
        assertThat(rest.delete(path).is(404).at("/error_code")).isEqualTo("40404");
        assertThat(rest.get("/subjects").is(200).json()).isEmpty();
        assertThat(rest.get("/subjects?deleted=true").is(200).json()).hasSize(1);
        rest.get(path + "/versions").is(404);
        assertThat(rest.delete(path + "?permanent=true").is(200).json()).hasSize(1);
        assertThat(rest.delete(path + "?permanent=true").is(404).at("/error_code"))
                .isEqualTo("40401");
        assertThat(rest.get("/subjects?deleted=true").is(200).json()).isEmpty();
    }

    @Test
    void register_whenTheSubjectWasSoftDeleted_countsOn() {
        var rest = owner();
        var path = "/subjects/orders-value";
        rest.post(path + "/versions", Json.of("schema", SCHEMA)).is(200);
        rest.delete(path).is(200);

        rest.post(path + "/versions", Json.of("schema", SCHEMA)).is(200);

        assertThat(rest.get(path + "/versions/latest").is(200).at("/version")).isEqualTo("2");
    }

    @Test
    void refusal_whenByTheService_hasItsContentType() {
        var missing = owner().get("/subjects/none/versions").is(404);

        assertThat(missing.headers().firstValue("Content-Type")).hasValue("application/vnd.schemaregistry.v1+json");
    }
}
