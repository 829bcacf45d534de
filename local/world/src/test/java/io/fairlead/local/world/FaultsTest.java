package io.fairlead.local.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.asl.Execution;
import io.fairlead.local.world.faults.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each sort of fault happens where it was asked for, as AWS or Confluent would show it. */
class FaultsTest {
    @Test
    void apply_whenMuchGoesWrong_convergesByItself() {
        var faults = faults(
                "confluent POST /iam/v2/api-keys #1 timeout-after",
                "confluent POST /networking/v1/gateways throttle=5",
                "confluent POST /cmk/v2/clusters 503",
                "confluent GET /org/v2/environments timeout-before",
                "ec2 CreateVpcEndpoint throttle",
                "route53 CreateHostedZone crash-after",
                "dynamodb PutItem from gateway function-timeout",
                "secretsmanager CreateSecret out-of-memory",
                "states:dynamodb UpdateItem from Acquire the lease timeout-after",
                "states:events PutEvents from Announce 503",
                "lambda fairlead-control from ensure kafka-cluster duplicate");

        try (var world = World.open(Options.virtual(41).with(faults))) {
            var hits = hits(world);
            var applied = world.finish(world.apply(Examples.minimal()));

            WorldAssert.in(world).succeeded(applied).noSecretLeaked();
            assertThat(hits).containsExactlyInAnyOrderElementsOf(faults);
            assertThat(errors(applied))
                    .contains(
                            "Runtime.ExitError",
                            "Sandbox.Timedout",
                            "Lambda.Unknown",
                            "DynamoDB.SdkClientException",
                            "EventBridge.InternalException",
                            "io.fairlead.core.errors.Throttled",
                            "io.fairlead.core.errors.Transient");
            assertThat(world.confluent().liveKeysOf("orders_manager")).hasSize(1);
            assertThat(world.confluent().liveKeysOf("orders_producer")).hasSize(1);
            WorldAssert.in(world)
                    .succeeded(world.finish(world.teardown("minimal")))
                    .nothingIsLeft();
        }
    }

    @Test
    void apply_whenNamesAreGone_saysSoAndGoesOnWhenTheyAreBack() {
        var faults = faults("dns sandbox-minimal no-such-host=3m", "tls handshake tls-reset");

        try (var world = World.open(Options.virtual(42).with(faults))) {
            var in = WorldAssert.in(world);
            var execution = world.finish(world.apply(Examples.minimal()));
            for (var redrives = 0; redrives < 5 && execution.status() == Execution.Status.FAILED; redrives++) {
                in.failed(execution, "io.fairlead.core.errors.Unreachable", "To go on");
                world.pass(Duration.ofMinutes(4));
                execution.redrive();
                world.finish(execution);
            }
            in.succeeded(execution);
        }
    }

    /** The second try must know its own hand: the lease is no longer the dead execution's. */
    @Test
    void apply_whenTheAnswerToItsTakeOverIsLost_isNotBusyWithItself() {
        var faults = faults("states:dynamodb UpdateItem from Take over the lease timeout-after");

        try (var world = World.open(Options.virtual(44).with(faults))) {
            var hits = hits(world);
            var dead = world.aws().account().arn("states", "execution:fairlead-apply:dead");
            new Failures(world).giveLeaseTo("minimal", dead);

            WorldAssert.in(world).succeeded(world.finish(world.apply(Examples.minimal())));
            assertThat(hits).containsExactlyElementsOf(faults);
        }
    }

    @Test
    void apply_whenStoppedAtAState_isAbortedThere() {
        try (var world = World.open(Options.virtual(43).with(faults("state Ensure gateway stop")))) {
            var execution = world.finish(world.apply(Examples.minimal()));

            assertThat(execution.status()).isEqualTo(Execution.Status.ABORTED);
            assertThat(execution.cause()).contains("Ensure gateway");
            assertThat(world.confluent().everything()).noneMatch(it -> it.kind().equals("KafkaCluster"));
        }
    }

    private static List<Fault> faults(String... texts) {
        return Stream.of(texts).map(Fault::parse).toList();
    }

    private static List<Fault> hits(World world) {
        var hits = new ArrayList<Fault>();
        world.faults().onHit(hit -> hits.add(hit.fault()));
        return hits;
    }

    private static List<String> errors(Execution execution) {
        return execution.history().stream()
                .map(event -> event.at("/taskFailedEventDetails/error").asText(lambdaError(event)))
                .distinct()
                .toList();
    }

    private static String lambdaError(ObjectNode event) {
        return event.at("/lambdaFunctionFailedEventDetails/error").asText();
    }
}
