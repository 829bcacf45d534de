package io.fairlead.local.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.core.json.Json;
import io.fairlead.local.confluent.Existing;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A second apply does what has changed in the document and nothing else. */
class ChangedDocumentTest {
    private final World world = World.open(Options.virtual(41));
    private final WorldAssert in = WorldAssert.in(world);
    private final Changes changes = new Changes(world);

    @BeforeEach
    void apply() {
        in.succeeded(world.finish(world.apply(Examples.twoClusters())));
        changes.drain();
    }

    @AfterEach
    void close() {
        in.noSecretLeaked();
        world.close();
    }

    @Test
    void apply_whenMuchHasChanged_doesThatAndNothingElse() {
        var document = Examples.twoClusters();
        ((ArrayNode) document.at("/clusters/0/topics")).addObject().put("name", "returns");
        ((ObjectNode) document.at("/clusters/0/topics/0")).put("partitions", 12);
        ((ArrayNode) document.get("accounts"))
                .addObject()
                .put("name", "auditor")
                .put("description", "Looks on.");
        ((ArrayNode) document.at("/clusters/0/acls/0/operations")).remove(1);
        document.putObject("rotation").put("every", "P60D");

        in.succeeded(world.finish(world.apply(document)));

        var rotation = List.of("secretsmanager RotateSecret", "scheduler CreateSchedule", "scheduler UpdateSchedule");
        var made = changes.drain();
        assertThat(made)
                .containsAll(rotation)
                .filteredOn(call -> !rotation.contains(call))
                .containsExactlyInAnyOrder(
                        "POST /iam/v2/service-accounts",
                        "POST /kafka/v3/clusters/{cluster_id}/topics",
                        "PATCH /kafka/v3/clusters/{cluster_id}/topics/{topic_name}",
                        "DELETE /kafka/v3/clusters/{cluster_id}/acls");
        in.succeeded(world.finish(world.teardown("minimal"))).nothingIsLeft();
    }

    @Test
    void apply_whenDataWouldGo_asksAndGoesOnWhenApproved() {
        var approval = new Approval(world);
        var execution = approval.asked(Examples.withoutTopicAndCluster());
        assertThat(changes.drain()).isEmpty();

        approval.answer("SendTaskSuccess", Json.object().put("output", "{}"));

        in.succeeded(world.finish(execution));
        assertThat(names())
                .doesNotContain("Topic orders", "KafkaCluster archive")
                .contains("KafkaCluster orders");
        in.succeeded(world.finish(world.teardown("minimal"))).nothingIsLeft();
    }

    /** What is recorded of a secret must not depend on the access points of other networks. */
    @Test
    void apply_whenANetworkComesAndGoes_leavesTheOthersAlone() {
        var document = Examples.twoClusters();
        document.withArray("/networks").add(Json.parse("""
            {"name": "shared-non-prod", "cidr": "10.1.0.0/20", "accessPoint": {"name": "another"}}
            """));
        in.succeeded(world.finish(world.apply(document)));
        assertThat(names()).contains("AccessPoint another");

        in.succeeded(world.finish(world.apply(Examples.twoClusters())));

        assertThat(names()).doesNotContain("AccessPoint another");
        assertThat(changes.drain()).noneMatch(call -> call.contains("api-keys"));
    }

    private List<String> names() {
        return world.confluent().everything().stream()
                .map((Existing it) -> it.kind() + " " + it.name())
                .toList();
    }
}
