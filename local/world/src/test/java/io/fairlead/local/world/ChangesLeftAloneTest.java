package io.fairlead.local.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.core.json.Json;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Changes of a document after which not one call may have changed a cloud; so they share a world. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangesLeftAloneTest {
    private static final String INVALID_TOPOLOGY = "io.fairlead.core.topology.InvalidTopology";

    private final World world = World.open(Options.virtual(43));
    private final WorldAssert in = WorldAssert.in(world);
    private final Changes changes = new Changes(world);
    private final Failures failures = new Failures(world);
    private final Approval approval = new Approval(world);

    @BeforeAll
    void apply() {
        in.succeeded(world.finish(world.apply(Examples.twoClusters())));
        assertThat(changes.drain()).isNotEmpty();
    }

    @AfterEach
    void nothingIsTouched() {
        assertThat(changes.drain()).isEmpty();
        in.noSecretLeaked();
    }

    @AfterAll
    void close() {
        world.close();
    }

    @Test
    void apply_whenSomethingCannotBeChangedInPlace_refusesAllOfItAndSaysTheWayOut() {
        var document = Examples.twoClusters();
        ((ObjectNode) document.at("/clusters/0/topics/0")).put("partitions", 3);
        ((ArrayNode) document.at("/clusters/0/topics")).addObject().put("name", "returns");

        in.failed(
                world.finish(world.apply(document)),
                "io.fairlead.core.errors.InvalidRequest",
                "/clusters/0/topics/0",
                "partitions: 6 -> 3",
                "put the fields back");
    }

    @Test
    void apply_whenTheRegionChanges_refusesAndTouchesNothing() {
        in.failed(
                world.finish(world.apply(Examples.twoClusters().put("region", "eu-central-1"))),
                INVALID_TOPOLOGY,
                "/region",
                "us-east-1");
    }

    @Test
    void apply_whenDataWouldGoAndAPersonRefuses_leavesItAlone() {
        var execution = approval.asked(Examples.withoutTopicAndCluster());

        approval.answer("SendTaskFailure", Json.object().put("error", "Refused").put("cause", "we need that topic"));

        in.failed(world.finish(execution), "Refused", "we need that topic");
    }

    @Test
    void apply_whenOnlyTheClusterIsRemoved_asksForItAlone() {
        var document = Examples.minimal();

        var execution = approval.asked(document);

        assertThat(approval.wanted()).containsExactly("delete kafka-cluster archive");
        execution.stop("Operator", "not now");
    }

    @Test
    void apply_whenNobodyAnswersFor72Hours_leavesItAloneAndSaysSo() {
        var execution = approval.asked(Examples.withoutTopicAndCluster());
        var announced = failures.announcements().size();

        in.failed(
                world.finish(execution),
                "ApprovalTimedOut",
                "72 hours",
                "delete topic orders/orders, delete kafka-cluster archive",
                "nothing was touched",
                "To go on: start apply again");
        var event = failures.announced(announced + 1).getLast();
        assertThat(event.at("/data/cause").asText()).isEqualTo(execution.cause());
        assertThat(event.at("/data/state").asText()).isEqualTo("Nobody has answered");
        assertThat(event.at("/data/goOn").asText()).isEqualTo("mend that, then start apply again");
        assertThat(Duration.between(execution.startDate(), world.clock().instant()))
                .isBetween(Duration.ofHours(72), Duration.ofHours(73));
    }

    @Test
    void apply_whenTheEnvironmentIsRenamed_asksBeforeItGoes() {
        var document = Examples.twoClusters();
        document.withObject("/environment").put("name", "another");

        var execution = approval.asked(document);

        assertThat(approval.wanted()).contains("delete environment minimal");
        execution.stop("Operator", "not now");
    }

    @Test
    void apply_whenTheClusterTypeChanges_refusesAndSaysWhatThereIs() {
        var document = Examples.twoClusters();
        ((ObjectNode) document.at("/clusters/1")).put("type", "Dedicated");

        in.failed(world.finish(world.apply(document)), INVALID_TOPOLOGY, "/clusters/1/type", "Enterprise");
    }

    @Test
    void apply_whenATopicIsRenamed_asksBeforeTheOldOneGoes() {
        var document = Examples.twoClusters();
        ((ObjectNode) document.at("/clusters/0/topics/0")).put("name", "renamed");
        ((ObjectNode) document.at("/clusters/0/acls/0")).put("name", "renamed");

        var execution = approval.asked(document);

        assertThat(approval.wanted()).containsExactly("delete topic orders/orders");
        execution.stop("Operator", "not now");
    }
}
