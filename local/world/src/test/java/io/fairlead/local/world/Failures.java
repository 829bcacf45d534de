package io.fairlead.local.world;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.core.json.Json;
import io.fairlead.local.asl.Execution;
import io.fairlead.local.aws.events.PublishedEvent;
import io.fairlead.local.aws.route53.ResolverRule;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Makes executions of {@code minimal} fail, follows how that is announced, and lets them go on. */
record Failures(World world) {
    static final String UNREACHABLE = "io.fairlead.core.errors.Unreachable";
    private static final String NETWORK = "sandbox-minimal";

    /** A FORWARD rule shadows the public hop of the private path: the gate fails while the lease is held. */
    void breakThePath() {
        replaceRule(new ResolverRule(ResolverRule.Kind.FORWARD, "confluent.cloud"));
    }

    void mendThePath() {
        replaceRule(new ResolverRule(ResolverRule.Kind.SYSTEM, "us-east-1.aws.accesspoint.glb.confluent.cloud"));
    }

    private void replaceRule(ResolverRule wanted) {
        var vpc = requireNonNull(world.vpcIds().get(NETWORK));
        var rules = world.aws().route53().resolverRules();
        world.clock().exclusively(() -> {
            List.copyOf(rules.of(vpc)).forEach(rule -> rules.disassociate(vpc, rule));
            rules.associate(vpc, wanted);
        });
    }

    /** Lets time pass until so many failures are announced. */
    List<JsonNode> announced(int count) {
        assertThat(world.clock().runUntil(() -> announcements().size() >= count, Duration.ofMinutes(10)))
                .as("%d announcements, but there are %s", count, announcements())
                .isTrue();
        return announcements();
    }

    List<JsonNode> announcements() {
        return world.aws().events().events().stream()
                .filter(event -> event.detailType().equals("OperationFailed"))
                .map(PublishedEvent::detail)
                .toList();
    }

    /** Lets time pass that is of no importance. */
    void wait(Duration time) {
        world.clock().schedule(time, () -> {});
        world.clock().runUntil(() -> false, time);
    }

    /** As a person does it. */
    void redrive(Execution execution) {
        call("RedriveExecution", execution);
    }

    /** As a person does it. */
    void stop(Execution execution) {
        call("StopExecution", execution);
    }

    private void call(String operation, Execution execution) {
        world.clock()
                .exclusively(() -> world.aws()
                        .stepFunctions()
                        .call(
                                operation,
                                Json.object()
                                        .put("executionArn", execution.start().executionArn())));
    }

    /** Who holds the lease. */
    Optional<String> holder() {
        return world.clock()
                .exclusively(() -> world.aws().dynamoDb().items(Installation.TABLE).stream()
                        .filter(item -> item.at("/item/S").asText().equals("lease"))
                        .map(item -> item.at("/holder/S").asText())
                        .findFirst());
    }

    /** Writes the lease's item by hand. */
    void giveLeaseTo(String topology, String holder) {
        world.clock()
                .exclusively(() -> world.aws().dynamoDb().call("PutItem", (ObjectNode)
                        Json.parse("""
                                {"TableName": "%s", "Item": {"topology": {"S": "%s"}, "item": {"S": "lease"},
                                                             "holder": {"S": "%s"}, "since": {"S": "2026-01-05T08:00:00Z"}}}
                                """.formatted(Installation.TABLE, topology, holder))));
    }

    /** The executions of a machine. */
    List<Execution> executionsOf(String machine) {
        return world.aws().stepFunctions().executions().stream()
                .filter(execution -> execution.start().stateMachineArn().equals(world.machineArn(machine)))
                .toList();
    }

    /** From now on, executions of that machine may last no longer. */
    void limit(String machine, Duration time) {
        world.clock().exclusively(() -> {
            var definition = Json.parse(world.aws()
                    .stepFunctions()
                    .call("DescribeStateMachine", Json.object().put("stateMachineArn", world.machineArn(machine)))
                    .path("definition")
                    .asText());
            ((ObjectNode) definition).put("TimeoutSeconds", time.toSeconds());
            world.aws()
                    .stepFunctions()
                    .call(
                            "UpdateStateMachine",
                            Json.object()
                                    .put("stateMachineArn", world.machineArn(machine))
                                    .put("definition", definition.toString()));
        });
    }
}
