package io.fairlead.local.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.core.json.Json;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.resource.Refs;
import io.fairlead.local.asl.Execution;
import io.fairlead.local.confluent.Existing;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A piece of the private path is lost: it is made anew, with all that is made of it, and every address follows. */
class ReplacementTest {
    private static final String ACCESS_POINT = "ccloud-accesspoint-sandbox-minimal";
    private static final String GATEWAY = "minimal-ingress-privatelink-gateway";
    private static final Ref MANAGER = Refs.clientSecret("orders/manager/java_client");

    private final World world = World.open(Options.virtual(47));
    private final WorldAssert in = WorldAssert.in(world);
    private final Person person = new Person(world, "minimal");
    private final Approval approval = new Approval(world);
    private String lost = "";

    @AfterEach
    void close() {
        in.noSecretLeaked();
        world.close();
    }

    @Test
    void apply_whenTheVpcEndpointWasDeleted_replacesThePathAndNothingElse() {
        in.succeeded(world.finish(world.apply(Examples.linked())));
        var before = person.id("AccessPoint", ACCESS_POINT);
        var rest = untouched();
        person.deleteVpcEndpoints();
        person.waits(Duration.ofMinutes(5));

        in.succeeded(world.finish(world.apply(Examples.linked())));

        assertThat(untouched()).containsExactlyElementsOf(rest);
        assertThatEverythingMovedFrom(before);
        in.succeeded(world.finish(world.teardown("minimal"))).nothingIsLeft();
    }

    @Tag("exhaustive")
    @Test
    void apply_whenTheAccessPointFailed_replacesThePathWithoutAQuestion() {
        in.succeeded(world.finish(world.apply(Examples.linked())));
        var before = person.id("AccessPoint", ACCESS_POINT);
        var rest = untouched();
        world.confluent().failAccessPoint(before);

        in.succeeded(world.finish(world.apply(Examples.linked())));

        assertThat(untouched()).containsExactlyElementsOf(rest);
        assertThatEverythingMovedFrom(before);
        in.succeeded(world.finish(world.teardown("minimal"))).nothingIsLeft();
    }

    @Tag("exhaustive")
    @Test
    void teardown_whenTheAccessPointFailed_goesOn() {
        in.succeeded(world.finish(world.apply(Examples.linked())));
        world.confluent().failAccessPoint(person.id("AccessPoint", ACCESS_POINT));

        in.succeeded(world.finish(world.teardown("minimal"))).nothingIsLeft();
    }

    @Tag("exhaustive")
    @Test
    void apply_whenTheAccessPointWasDeleted_makesThePathAnew() {
        in.succeeded(world.finish(world.apply(Examples.linked())));
        var before = person.id("AccessPoint", ACCESS_POINT);
        person.delete("/networking/v1/access-points", before);
        person.waits(Duration.ofMinutes(5));
        in.succeeded(world.finish(world.apply(Examples.linked())));

        assertThatEverythingMovedFrom(before);
        in.succeeded(world.finish(world.teardown("minimal"))).nothingIsLeft();
    }

    @Test
    void apply_whenTheGatewayExpired_asksAndReplacesThePath() {
        var execution = expired();

        approval.answer("SendTaskSuccess", Json.object().put("output", "{}"));

        in.succeeded(world.finish(execution));
        assertThatEverythingMovedFrom(lost);
        in.succeeded(world.finish(world.teardown("minimal"))).nothingIsLeft();
    }

    @Test
    void apply_whenTheGatewayExpiredAndAPersonRefuses_touchesNothing() {
        var execution = expired();
        var before = world.confluent().everything();
        var changes = new Changes(world);

        approval.answer("SendTaskFailure", Json.object().put("error", "Refused").put("cause", "not on a Friday"));

        in.failed(world.finish(execution), "Refused", "not on a Friday");
        assertThat(world.confluent().everything()).isEqualTo(before);
        assertThat(changes.drain()).isEmpty();
    }

    /** A gateway without an access point for too long, and the apply that stands at the question. */
    private Execution expired() {
        in.succeeded(world.finish(world.apply(Examples.linked())));
        lost = person.id("AccessPoint", ACCESS_POINT);
        person.delete("/networking/v1/access-points", lost);
        person.waits(Duration.ofMinutes(5));
        world.confluent().expireGateway(person.id("Gateway", GATEWAY));
        var execution = approval.asked(Examples.linked());
        assertThat(approval.wanted()).containsExactly("replace gateway " + GATEWAY);
        return execution;
    }

    /** Everything at Confluent but the access point, which cannot stay. */
    private List<Existing> untouched() {
        return world.confluent().everything().stream()
                .filter(it -> !it.kind().equals("AccessPoint"))
                .toList();
    }

    private void assertThatEverythingMovedFrom(String old) {
        var now = person.id("AccessPoint", ACCESS_POINT);
        assertThat(now).isNotEqualTo(old);
        assertThat(List.of(person.attribute(MANAGER, "rest"), addressInSecret(), addressInLink()))
                .allSatisfy(address -> assertThat(address).contains(label(now)).doesNotContain(label(old)));
        assertThat(world.clock().exclusively(() -> world.aws().route53().hostedZones()))
                .singleElement()
                .satisfies(zone -> assertThat(zone.name()).contains(label(now)));
        var changes = new Changes(world);
        in.succeeded(world.finish(world.apply(Examples.linked())));
        assertThat(changes.drain()).isEmpty();
    }

    private String addressInSecret() {
        var path = "/confluent_cloud_resource/minimal/orders/manager/java_client";
        var value = person.secretsManager("GetSecretValue", Json.object().put("SecretId", path));
        return Json.parse(value.get("SecretString").asText())
                .path("bootstrap.servers")
                .asText();
    }

    private String addressInLink() {
        var address = new StringBuilder();
        person.kafka(
                "orders",
                "orders/manager/java_client",
                kafka -> address.append(
                        kafka.find(kafka.at("/links/{}/configs/{}", "orders-and-archive", "bootstrap.servers"))
                                .orElseThrow()
                                .path("value")
                                .asText()));
        return address.toString();
    }

    /** An access point's id as it stands in host names. */
    private static String label(String accessPoint) {
        return accessPoint.replace("-", "");
    }
}
