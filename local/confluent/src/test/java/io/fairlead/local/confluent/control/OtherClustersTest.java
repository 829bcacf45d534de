package io.fairlead.local.confluent.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.confluent.EndpointsMode;
import io.fairlead.local.confluent.Http;
import io.fairlead.local.confluent.RateLimit;
import io.fairlead.local.confluent.World;
import io.fairlead.local.confluent.http.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OtherClustersTest {
    private final World world = new World(EndpointsMode.PRIVATE, RateLimit.GENEROUS);
    private final String environment = world.environment("non-prod");

    @AfterEach
    void close() {
        world.close();
    }

    private String create(String kind, int cku, String region) {
        var body = World.clusterBody(environment, kind);
        var spec = (ObjectNode) body.path("spec");
        spec.put("region", region);
        spec.set("config", Json.of("kind", kind, "cku", cku == 0 ? null : cku));
        return world.api.post("/cmk/v2/clusters", body).is(202).at("/id");
    }

    private String path(String id) {
        return "/cmk/v2/clusters/" + id + "?environment=" + environment;
    }

    @Test
    void basic_whenProvisioned_hasAPublicAddress() {
        var id = create("Basic", 0, "us-east-1");
        world.pass("PT5M");

        var cluster = world.api.get(path(id)).is(200);

        assertThat(cluster.at("/spec/endpoints/PUBLIC/connection_type")).isEqualTo("PUBLIC");
        assertThat(cluster.at("/spec/http_endpoint")).startsWith("https://pkc-");
        var rows =
                world.api.get("/endpoint/v1/endpoints?environment=" + environment + "&service=KAFKA&is_private=false");
        assertThat(rows.is(200).json().path("data")).hasSize(2);
    }

    @Test
    void dedicated_whenCreated_tellsItsUnits() {
        var id = create("Dedicated", 2, "us-east-1");

        assertThat(world.api.get(path(id)).is(200).at("/status/cku")).isEqualTo("2");
    }

    @Test
    void accessPoint_whenInAnotherRegion_isNotAdvertised() {
        var gateway = world.gateway(environment);
        world.pass("PT2M");
        world.aws.connect(
                "vpce-0a",
                world.api
                        .get("/networking/v1/gateways/" + gateway + "?environment=" + environment)
                        .at("/status/cloud_gateway/vpc_endpoint_service_name"));
        world.createAccessPoint(environment, gateway, "vpce-0a").is(202);
        var near = create("Enterprise", 0, "us-east-1");
        var far = create("Freight", 0, "eu-west-1");
        world.pass("PT5M");

        assertThat(world.api.get(path(near)).json().at("/spec/endpoints")).hasSize(1);
        assertThat(world.api.get(path(far)).json().at("/spec/endpoints")).isEmpty();
        assertThat(world.publicNames.keySet()).noneMatch(name -> name.startsWith(far));
    }

    @Test
    void update_whenCapacityChanges_answersIt() {
        var id = create("Enterprise", 0, "us-east-1");
        var spec = Json.of(
                "display_name", "renamed",
                "config", Json.of("kind", "Enterprise", "max_ecku", 8),
                "environment", Json.of("id", environment));

        var updated =
                world.api.patch("/cmk/v2/clusters/" + id, Json.of("spec", spec)).is(200);

        assertThat(updated.at("/spec/config/max_ecku")).isEqualTo("8");
        assertThat(updated.at("/spec/display_name")).isEqualTo("renamed");
    }

    private Http.Reply change(String id, JsonNode config) {
        var spec = Json.of("config", config, "environment", Json.of("id", environment));
        return world.api.patch("/cmk/v2/clusters/" + id, Json.of("spec", spec));
    }

    @Test
    void update_whenBasicBecomesStandard_isDoneAndNoOtherKindIs() {
        var id = create("Basic", 0, "us-east-1");

        change(id, Json.of("kind", "Enterprise")).is(400);
        change(id, Json.of("kind", "Basic")).is(200);
        assertThat(change(id, Json.of("kind", "Standard")).is(200).at("/spec/config/kind"))
                .isEqualTo("Standard");
        change(id, Json.of("kind", "Basic")).is(400);

        assertThat(world.api.get(path(id)).at("/spec/config/kind")).isEqualTo("Standard");
    }

    @Test
    void capacity_whenOutOfRange_isRefused() {
        var id = create("Enterprise", 0, "us-east-1");
        change(id, Json.of("kind", "Enterprise", "max_ecku", 0)).is(400);
        change(id, Json.of("kind", "Enterprise", "max_ecku", -3)).is(400);
        change(id, Json.of("kind", "Enterprise", "max_ecku", 1)).is(400);
        change(id, Json.of("kind", "Enterprise", "max_ecku", 2)).is(200);

        var body = World.clusterBody(environment, "small");
        var spec = (ObjectNode) body.path("spec");
        spec.set("config", Json.of("kind", "Enterprise", "max_ecku", 1));
        world.api.post("/cmk/v2/clusters", body).is(400);
        spec.put("availability", "LOW");
        world.api.post("/cmk/v2/clusters", body).is(202);
    }
}
