package io.fairlead.planner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.core.json.Json;
import io.fairlead.core.plan.Finding;
import io.fairlead.core.plan.Finding.Action;
import io.fairlead.core.plan.Plan;
import io.fairlead.core.resource.Phase;
import io.fairlead.core.resource.Place;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.resource.Refs;
import io.fairlead.core.testing.Topologies;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

class PlanReplyTest {
    private static final Place KAFKA = Place.kafka("sandbox-minimal");
    /** The limit of a state's payload in Step Functions. */
    private static final int PAYLOAD = 256 * 1024;

    private final PlanReply replies =
            new PlanReply(new Functions(Networks.ofTheExamples(), "fairlead-control", "fairlead-network"));

    @Test
    void up_whenThereIsSomethingInEveryPhase_listsEachInItsOwn() {
        var everything = Stream.of(Phase.values())
                .map(phase -> step(phase, phase.name(), Action.CREATE))
                .toList();

        var reply = replies.up(new Plan(everything), Topologies.minimal());

        for (var phase : Phase.values()) {
            assertThat(names(reply, phase.list())).containsExactly(phase.name());
        }
        assertThat(reply.at("/down")).isEmpty();
        assertThat(reply.at("/approvals")).isEmpty();
        assertThat(reply.at("/counts/CREATE").asInt()).isEqualTo(Phase.values().length);
    }

    @Test
    void up_always_saysWhichFunctionWorksOnWhichResourceAndNothingElse() {
        var reply = replies.up(new Plan(List.of(step(Phase.TOPIC, "orders/a", Action.UPDATE))), Topologies.minimal());

        assertThat(reply.at("/topics/0")).isEqualTo(Json.parse("""
                {"function": "fairlead-kafka-sandbox-minimal", "resource": {"kind": "topic", "name": "orders/a"}}
                """));
    }

    @Test
    void up_whenThereIsNothingToDo_stillNamesEveryListAndProbesEverySecret() {
        var reply = replies.up(new Plan(List.of(step(Phase.TOPIC, "a", Action.NONE))), Topologies.minimal());

        for (var phase : Phase.values()) {
            assertThat(reply.path(phase.list())).isInstanceOf(ArrayNode.class).isEmpty();
        }
        assertThat(names(reply, "probes")).containsExactly("orders/manager/java_client", "orders/producer/java_client");
        assertThat(reply.at("/probes"))
                .allSatisfy(probe ->
                        assertThat(probe.path("function").asText()).isEqualTo("fairlead-kafka-sandbox-minimal"));
    }

    @Test
    void up_whenSomethingIsNoLongerInTheDocument_prunesItInOrderAndAsksForData() {
        var gone = List.of(
                step(Phase.SERVICE_ACCOUNT, "a", Action.DELETE),
                step(Phase.CLUSTER, "c", Action.DELETE),
                step(Phase.TOPIC, "c/t", Action.DELETE));

        var reply = replies.up(new Plan(gone), Topologies.minimal());

        assertThat(names(reply, "down")).containsExactly("c/t", "c", "a");
        assertThat(reply.at("/approvals"))
                .extracting(JsonNode::asText)
                .containsExactly("delete topic c/t", "delete kafka-cluster c");
        assertThat(reply.at("/topics")).isEmpty();
    }

    @Test
    void down_whenThereIsSomethingInEveryPhase_listsEachInItsOwn() {
        var everything = Stream.of(Phase.values())
                .map(phase -> step(phase, phase.name(), Action.DELETE))
                .toList();

        var reply = replies.down(new Plan(everything));

        for (var phase : Phase.values()) {
            assertThat(names(reply, phase.list())).containsExactly(phase.name());
        }
        assertThat(reply.at("/counts/DELETE").asInt()).isEqualTo(Phase.values().length);
    }

    @Test
    void down_whenNobodyReachesTheDataPlaneAnyMore_leavesItToTheCluster() {
        var lost = new PlanReply(new Functions(
                Networks.ofTheExamples().without("sandbox-minimal"), "fairlead-control", "fairlead-network"));

        var reply = lost.down(new Plan(
                List.of(step(Phase.TOPIC, "orders/a", Action.DELETE), step(Phase.CLUSTER, "orders", Action.DELETE))));

        assertThat(names(reply, "topics")).isEmpty();
        assertThat(names(reply, "clusters")).containsExactly("orders");
    }

    @Test
    void up_whenThereAre300TopicsWithTheLongestNames_fitsIntoAState(TestReporter reporter) {
        var steps = new ArrayList<Finding>();
        IntStream.range(0, 300)
                .mapToObj(i -> step(Phase.TOPIC, "orders/" + "t".repeat(246) + "%03d".formatted(i), Action.CREATE))
                .forEach(steps::add);
        IntStream.range(0, 40)
                .mapToObj(i -> step(Phase.SERVICE_ACCOUNT, "a".repeat(62) + "%02d".formatted(i), Action.CREATE))
                .forEach(steps::add);
        var topology = Topologies.minimal(document -> {
            for (int i = 0; i < 40; i++) {
                ((ArrayNode) document.get("accounts")).add(account(i));
            }
        });

        var bytes = Json.write(replies.up(new Plan(steps), topology)).getBytes(StandardCharsets.UTF_8).length;

        reporter.publishEntry("bytes of a plan with 300 topics and 40 accounts", Integer.toString(bytes));
        assertThat(bytes).isLessThan(PAYLOAD * 3 / 4);
    }

    private static ObjectNode account(int i) {
        var account = Json.object().put("name", "account-" + i).put("description", "Writes orders.");
        account.putArray("secrets")
                .addObject()
                .put("name", "orders/account-" + i + "/java_client")
                .put("cluster", "orders")
                .put("network", "sandbox-minimal")
                .put("description", "Kafka client");
        return account;
    }

    private static Finding step(Phase phase, String name, Action action) {
        return new Finding(
                ref(phase, name),
                phase,
                phase == Phase.TOPIC ? KAFKA : Place.CONTROL,
                action,
                List.of(),
                "",
                List.of());
    }

    private static Ref ref(Phase phase, String name) {
        return switch (phase) {
            case TOPIC -> new Ref("topic", name);
            case CLUSTER -> Refs.cluster(name);
            default -> new Ref(phase.name(), name);
        };
    }

    private static List<String> names(JsonNode reply, String list) {
        return reply.path(list)
                .valueStream()
                .map(item -> item.at("/resource/name").asText())
                .toList();
    }
}
