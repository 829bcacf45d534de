package io.fairlead.local.confluent.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.local.confluent.Http;
import io.fairlead.local.confluent.World;
import io.fairlead.local.confluent.http.Json;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TopicsTest {
    private final World world = World.loopback();
    private final String environment = world.environment("non-prod");
    private final String cluster = world.cluster(environment, "sandbox_cluster");
    private final String root = "/kafka/v3/clusters/" + cluster;
    private final Http rest;

    TopicsTest() {
        world.pass("PT5M");
        rest = world.kafka(world.admin(environment, cluster));
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Http.Reply create(String name) {
        return rest.post(root + "/topics", Json.of("topic_name", name, "partitions_count", 6));
    }

    @Test
    void cluster_whenReadById_isThere() {
        assertThat(rest.get(root).is(200).at("/cluster_id")).isEqualTo(cluster);
    }

    @Test
    void create_whenNew_answersTheTopicWithPartitionsAndSettings() {
        var configs = Json.array(List.of(Json.of("name", "retention.ms", "value", "1000")));
        var body = Json.of("topic_name", "dev-stock_trades", "partitions_count", 6, "configs", configs);

        assertThat(rest.post(root + "/topics", body).is(201).at("/partitions_count"))
                .isEqualTo("6");

        assertThat(rest.get(root + "/topics/dev-stock_trades").is(200).at("/replication_factor"))
                .isEqualTo("3");
        assertThat(rest.get(root + "/topics/dev-stock_trades/partitions")
                        .is(200)
                        .json()
                        .path("data"))
                .hasSize(6);
        rest.get(root + "/topics/dev-stock_trades/partitions/5").is(200);
        rest.get(root + "/topics/dev-stock_trades/partitions/6").is(404);
        var retention =
                rest.get(root + "/topics/dev-stock_trades/configs/retention.ms").is(200);
        assertThat(retention.at("/value")).isEqualTo("1000");
        assertThat(retention.at("/source")).isEqualTo("DYNAMIC_TOPIC_CONFIG");
        assertThat(rest.get(root + "/topics/dev-stock_trades/configs/cleanup.policy")
                        .at("/source"))
                .isEqualTo("DEFAULT_CONFIG");
    }

    @Test
    void create_whenItExists_isRefusedWithTheCodeOfKafkaRest() {
        create("orders").is(201);

        var refused = create("orders").is(400);
        assertThat(refused.at("/error_code")).isEqualTo("40002");
        assertThat(refused.at("/message")).isEqualTo("Topic 'orders' already exists.");
    }

    @Test
    void create_whenOnlyValidated_makesNothing() {
        rest.post(root + "/topics", Json.of("topic_name", "orders", "validate_only", true))
                .is(200);

        rest.get(root + "/topics/orders").is(404);
    }

    @Test
    void create_whenTheRequestIsWrong_isRefused() {
        create("no spaces").is(400);
        rest.post(root + "/topics", Json.of("topic_name", "x", "partitions_count", 0))
                .is(400);
        rest.post(root + "/topics", Json.of("topic_name", "x", "replication_factor", 1))
                .is(400);
        var unknown = Json.array(List.of(Json.of("name", "no.such", "value", "1")));
        rest.post(root + "/topics", Json.of("topic_name", "x", "configs", unknown))
                .is(400);
    }

    @Test
    void delete_whenAsked_takesAWhileInWhichTheNameIsTaken() {
        create("orders").is(201);

        rest.delete(root + "/topics/orders").is(204);

        assertThat(create("orders").is(400).at("/message")).contains("marked for deletion");
        world.pass("PT5S");
        assertThat(rest.get(root + "/topics/orders").is(404).at("/error_code")).isEqualTo("40403");
        create("orders").is(201);
    }

    @Test
    void partitions_whenChanged_onlyGrow() {
        create("orders").is(201);

        assertThat(rest.patch(root + "/topics/orders", Json.of("partitions_count", 12))
                        .is(200)
                        .at("/partitions_count"))
                .isEqualTo("12");
        rest.patch(root + "/topics/orders", Json.of("partitions_count", 12)).is(400);
        rest.patch(root + "/topics/orders", Json.of("partitions_count", 3)).is(400);
    }

    @Test
    void configs_whenAltered_areSetAndResetTogether() {
        create("orders").is(201);
        var set = Json.of("name", "retention.ms", "value", "5000");
        var reset = Json.of("name", "retention.ms", "operation", "DELETE");
        var path = root + "/topics/orders/configs";

        rest.post(path + ":alter", Json.of("data", Json.array(List.of(set)))).is(204);
        assertThat(rest.get(path + "/retention.ms").at("/value")).isEqualTo("5000");
        rest.post(path + ":alter", Json.of("data", Json.array(List.of(reset)))).is(204);
        assertThat(rest.get(path + "/retention.ms").at("/is_default")).isEqualTo("true");
        rest.put(path + "/retention.ms", Json.of("value", "7000")).is(204);
        assertThat(rest.get(path).is(200).json().findValuesAsText("value")).contains("7000");
        rest.delete(path + "/retention.ms").is(204);
        rest.get(path + "/no.such").is(404);
        var fixed = Json.of("data", Json.array(List.of(Json.of("name", "compression.type", "value", "gzip"))));
        rest.post(path + ":alter", fixed).is(400);
        rest.get(root + "/topics/-/configs").is(200);
        rest.get(root + "/topics/orders/default-configs").is(200);
    }

    @Test
    void produce_whenAllowed_answersTheOffset() {
        create("orders").is(201);
        var body = Json.of("value", Json.of("type", "JSON", "data", Json.of("a", 1)));

        var first = rest.post(root + "/topics/orders/records", body).is(200);
        var second = rest.post(root + "/topics/orders/records", body).is(200);

        assertThat(first.at("/offset")).isEqualTo("0");
        assertThat(second.at("/partition_id")).isEqualTo("1");
    }

    @Test
    void anyCall_whenTheClusterWasDeleted_findsNothing() {
        world.api
                .delete("/cmk/v2/clusters/" + cluster + "?environment=" + environment)
                .is(204);

        rest.get(root + "/topics").is(404);
    }

    private Http.Reply alter(String name, String value) {
        return rest.post(
                root + "/topics/orders/configs:alter",
                Json.of("data", Json.array(List.of(Json.of("name", name, "value", value)))));
    }

    @Test
    void configs_whenAValueIsOfTheWrongTypeOrTooLarge_areRefused() {
        create("orders").is(201);

        var refused = alter("delete.retention.ms", "63113904003").is(400);
        assertThat(refused.at("/error_code")).isEqualTo("40002");
        assertThat(refused.at("/message"))
                .isEqualTo("Config property 'delete.retention.ms' with value '63113904003'"
                        + " exceeded max limit of 60566400000.");
        alter("delete.retention.ms", "60566400000").is(204);
        alter("retention.ms", "abc").is(400);
        alter("retention.ms", "-2").is(400);
        alter("retention.ms", "-1").is(204);
        alter("cleanup.policy", "bogus").is(400);
        alter("cleanup.policy", "compact,delete").is(204);
        alter("confluent.value.schema.validation", "maybe").is(400);
        alter("min.insync.replicas", "3").is(400);
        alter("message.timestamp.type", "Never").is(400);
        var body = Json.of(
                "topic_name", "another", "configs", Json.array(List.of(Json.of("name", "retention.ms", "value", "x"))));
        rest.post(root + "/topics", body).is(400);
        rest.get(root + "/topics/another").is(404);
        rest.put(root + "/topics/orders/configs/retention.ms", Json.of("value", "x"))
                .is(400);
    }

    @Test
    void configs_whenOneOfSeveralIsWrong_changeNothing() {
        create("orders").is(201);
        var both = List.of(
                Json.of("name", "retention.ms", "value", "5000"), Json.of("name", "segment.ms", "value", "soon"));

        rest.post(root + "/topics/orders/configs:alter", Json.of("data", Json.array(both)))
                .is(400);

        assertThat(rest.get(root + "/topics/orders/configs/retention.ms").at("/is_default"))
                .isEqualTo("true");
    }

    @Test
    void schemaContext_whenSet_isKnown() {
        create("orders").is(201);
        var name = "confluent.schema.validation.context.name";

        assertThat(rest.get(root + "/topics/orders/configs/" + name).is(200).at("/value"))
                .isEqualTo("default");
        alter(name, ".mycontext").is(204);
    }

    @Test
    void cluster_whenItsLinksAreFollowed_answers() {
        var data = rest.get(root + "/broker-configs").is(200);
        assertThat(data.json().findValuesAsText("name")).contains("num.partitions");
        assertThat(rest.get(root + "/broker-configs/auto.create.topics.enable")
                        .is(200)
                        .at("/value"))
                .isEqualTo("false");
        rest.get(root + "/broker-configs/no.such").is(404);
        assertThat(rest.get(root + "/consumer-groups").is(200).json().path("data"))
                .isEmpty();
        rest.get(root + "/consumer-groups/none").is(404);
        assertThat(rest.get(root).is(200).json().has("controller")).isFalse();
    }
}
