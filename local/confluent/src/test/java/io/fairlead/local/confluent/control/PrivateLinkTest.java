package io.fairlead.local.confluent.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.local.confluent.EndpointsMode;
import io.fairlead.local.confluent.Http;
import io.fairlead.local.confluent.RateLimit;
import io.fairlead.local.confluent.World;
import io.fairlead.local.confluent.http.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PrivateLinkTest {
    private final World world = new World(EndpointsMode.PRIVATE, RateLimit.GENEROUS);
    private final String environment = world.environment("non-prod");
    private final String gateway = world.gateway(environment);

    @AfterEach
    void close() {
        world.close();
    }

    private Http.Reply readGateway() {
        return world.api.get("/networking/v1/gateways/" + gateway + "?environment=" + environment);
    }

    private Http.Reply readPoint(String id) {
        return world.api.get("/networking/v1/access-points/" + id + "?environment=" + environment);
    }

    /** An endpoint in AWS and its access point, both just made. */
    private String point(String vpcEndpoint) {
        world.aws.connect(vpcEndpoint, readGateway().at("/status/cloud_gateway/vpc_endpoint_service_name"));
        return world.createAccessPoint(environment, gateway, vpcEndpoint)
                .is(202)
                .at("/id");
    }

    @Test
    void gateway_whenProvisioned_publishesItsServiceAndWaitsForAccessPoints() {
        var young = readGateway().is(200);
        world.pass("PT2M");
        var ready = readGateway().is(200);

        assertThat(young.at("/status/phase")).isEqualTo("PROVISIONING");
        assertThat(young.json().at("/status/cloud_gateway").has("vpc_endpoint_service_name"))
                .isFalse();
        assertThat(ready.at("/status/phase")).isEqualTo("CREATED");
        assertThat(world.aws.published)
                .containsExactly(ready.at("/status/cloud_gateway/vpc_endpoint_service_name")
                        + " [use1-az1, use1-az2, use1-az3]");
    }

    @Test
    void accessPoint_whenItsEndpointExists_isAcceptedAndTheGatewayIsReady() {
        world.pass("PT2M");
        var id = point("vpce-0a");

        var young = readPoint(id).is(200);
        world.pass("PT15S");
        var pending = readPoint(id).is(200);
        world.pass("PT15S");
        var ready = readPoint(id).is(200);

        assertThat(young.at("/status/phase")).isEqualTo("PROVISIONING");
        assertThat(young.json().path("status").has("config")).isFalse();
        assertThat(pending.at("/status/phase")).isEqualTo("PENDING_ACCEPT");
        assertThat(ready.at("/status/phase")).isEqualTo("READY");
        assertThat(ready.at("/status/config/dns_domain"))
                .isEqualTo(id.replace("-", "") + ".us-east-1.aws.accesspoint.confluent.cloud");
        assertThat(world.aws.endpoint("vpce-0a").orElseThrow().state()).isEqualTo("available");
        assertThat(readGateway().at("/status/phase")).isEqualTo("READY");
    }

    @Test
    void accessPoint_whenAwsKnowsNoSuchEndpoint_isInErrorAndSaysSo() {
        world.pass("PT2M");
        var id = world.createAccessPoint(environment, gateway, "vpce-unknown")
                .is(202)
                .at("/id");
        world.pass("PT1M");

        var reply = readPoint(id).is(200);
        assertThat(reply.at("/status/phase")).isEqualTo("ERROR");
        assertThat(reply.at("/status/error_message")).contains("vpce-unknown");
    }

    @Test
    void accessPoint_whenItsEndpointBelongsToAnotherService_isInError() {
        world.pass("PT2M");
        world.aws.connect("vpce-0a", "com.amazonaws.vpce.us-east-1.vpce-svc-another");
        var id =
                world.createAccessPoint(environment, gateway, "vpce-0a").is(202).at("/id");
        world.pass("PT1M");

        assertThat(readPoint(id).at("/status/error_message")).contains("another service");
    }

    @Test
    void accessPoint_whenTheGatewayIsNotThereYet_isRefused() {
        world.createAccessPoint(environment, gateway, "vpce-0a").is(400);
    }

    @Test
    void accessPoint_whenMadeTwiceForAnEndpoint_isAConflict() {
        world.pass("PT2M");
        point("vpce-0a");

        world.createAccessPoint(environment, gateway, "vpce-0a").is(409);
    }

    @Test
    void accessPoint_whenItsEndpointIsDeleted_isDisconnected() {
        world.pass("PT2M");
        var id = point("vpce-0a");
        world.pass("PT30S");

        world.cloud.endpointDeleted("vpce-0a");

        assertThat(readPoint(id).at("/status/phase")).isEqualTo("DISCONNECTED");
        assertThat(readPoint(id).at("/status/config/vpc_endpoint_id")).isEqualTo("vpce-0a");
    }

    @Test
    void delete_whenAnAccessPointExists_goesPointFirstAndThenGateway() {
        world.pass("PT2M");
        var id = point("vpce-0a");
        world.pass("PT30S");
        var gatewayPath = "/networking/v1/gateways/" + gateway + "?environment=" + environment;
        world.api.delete(gatewayPath).is(400);

        world.api
                .delete("/networking/v1/access-points/" + id + "?environment=" + environment)
                .is(204);
        assertThat(readPoint(id).is(200).at("/status/phase")).isEqualTo("DEPROVISIONING");
        world.pass("PT30S");
        assertThat(readPoint(id).is(404).at("/error/status")).isEqualTo("NOT_FOUND");
        assertThat(world.aws.rejected).containsExactly("vpce-0a");
        assertThat(readGateway().at("/status/phase")).isEqualTo("CREATED");

        world.api.delete(gatewayPath).is(204);
        assertThat(readGateway().at("/status/phase")).isEqualTo("DEPROVISIONING");
        world.pass("PT20S");
        readGateway().is(404);
    }

    @Test
    void gateway_whenExpired_takesNoAccessPoints() {
        world.pass("PT2M");
        world.cloud.expireGateway(gateway);

        assertThat(readGateway().is(200).at("/status/phase")).isEqualTo("EXPIRED");
        world.createAccessPoint(environment, gateway, "vpce-0a").is(400);
    }

    @Test
    void lists_whenFiltered_showWhatFits() {
        world.pass("PT2M");
        var id = point("vpce-0a");
        world.pass("PT10S");
        var gateways = "/networking/v1/gateways?environment=" + environment;
        var points = "/networking/v1/access-points?environment=" + environment;

        assertThat(world.api.get(gateways + "&spec.display_name=gateway").at("/data/0/id"))
                .isEqualTo(gateway);
        assertThat(world.api.get(gateways + "&status.phase=EXPIRED").json().path("data"))
                .isEmpty();
        assertThat(world.api.get(gateways + "&id=gw-other&id=" + gateway).json().path("data"))
                .hasSize(1);
        assertThat(world.api.get(gateways + "&id=gw-other," + gateway).json().path("data"))
                .hasSize(1);
        assertThat(world.api.get(points + "&spec.gateway=" + gateway).at("/data/0/id"))
                .isEqualTo(id);
        assertThat(world.api.get(points + "&spec.gateway=gw-other").json().path("data"))
                .isEmpty();
    }

    @Test
    void update_whenRenamed_answersTheNewName() {
        world.pass("PT2M");
        var id = point("vpce-0a");
        var body = Json.of("spec", Json.of("display_name", "new", "environment", Json.of("id", environment)));

        assertThat(world.api
                        .patch("/networking/v1/gateways/" + gateway, body)
                        .is(200)
                        .at("/spec/display_name"))
                .isEqualTo("new");
        assertThat(world.api
                        .patch("/networking/v1/access-points/" + id, body)
                        .is(200)
                        .at("/spec/display_name"))
                .isEqualTo("new");
    }

    @Test
    void addresses_whenClusterAndAccessPointAreThere_areAdvertisedEverywhereAndPublished() {
        world.pass("PT2M");
        var point = point("vpce-0a");
        var cluster = world.cluster(environment, "sandbox_cluster");
        world.pass("PT6M");
        var label = point.replace("-", "");
        var name = cluster + "-" + label + ".us-east-1.aws.accesspoint.glb.confluent.cloud";
        var rest = "https://" + name + ":" + world.cloud.dataPlanePort();

        var shown = world.api
                .get("/cmk/v2/clusters/" + cluster + "?environment=" + environment)
                .is(200);
        assertThat(shown.at("/spec/endpoints/" + point + "/http_endpoint")).isEqualTo(rest);
        assertThat(shown.at("/spec/endpoints/" + point + "/kafka_bootstrap_endpoint"))
                .isEqualTo(name + ":9092");
        assertThat(shown.at("/spec/endpoints/" + point + "/connection_type")).isEqualTo("PRIVATE_LINK");
        assertThat(world.publicNames)
                .containsEntry(name, cluster + "." + label + ".us-east-1.aws.accesspoint.confluent.cloud");
        var discovered = world.api.get("/endpoint/v1/endpoints?environment=" + environment
                + "&service=KAFKA&is_private=true&resource=" + cluster);
        assertThat(discovered.json().path("data").findValuesAsText("endpoint")).containsExactly(rest, name + ":9092");
        assertThat(discovered.at("/data/0/access_point/id")).isEqualTo(point);
        var registry = world.api.get(
                "/endpoint/v1/endpoints?environment=" + environment + "&service=SCHEMA_REGISTRY&is_private=true");
        assertThat(registry.at("/data/0/endpoint")).contains("-" + label + ".us-east-1.aws.accesspoint.glb");

        world.api
                .delete("/cmk/v2/clusters/" + cluster + "?environment=" + environment)
                .is(204);
        assertThat(world.publicNames).doesNotContainKey(name);
    }

    @Test
    void endpoints_whenTheServiceIsMissing_areRefused() {
        world.api.get("/endpoint/v1/endpoints?environment=" + environment).is(400);
    }
}
