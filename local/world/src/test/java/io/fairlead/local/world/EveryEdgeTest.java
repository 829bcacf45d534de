package io.fairlead.local.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.core.json.Json;
import io.fairlead.local.asl.Definition;
import io.fairlead.local.asl.Execution;
import io.fairlead.local.aws.events.PublishedEvent;
import io.fairlead.local.aws.states.integration.Api;
import io.fairlead.local.aws.states.integration.AwsIntegrations;
import io.fairlead.local.aws.wire.Ids;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Each task of each machine fails with an error of every family that it retries, each lease changes hands at the worst moment,
 * and the job is done all the same. That goes through every state, every Retry and every Catch there is. The errors are made in front of the functions, which are the real ones.
 */
class EveryEdgeTest {
    private static final String ERRORS = "io.fairlead.core.errors.";

    private final World world = World.open(Options.virtual(43));
    private final WorldAssert in = WorldAssert.in(world);
    private final Failures failures = new Failures(world);
    private final Coverage coverage = new Coverage();
    private int runs;

    @AfterEach
    void close() {
        in.noSecretLeaked();
        world.close();
    }

    @Test
    void machines_whenEveryTaskFailsInEveryWayThatPasses_doTheirJob() {
        coverage.watch(world);
        withoutRotations();
        var never = world.aws().account().arn("states", "execution:fairlead-apply:never");
        var dead = arn(world.finish(world.start("apply", Json.object())));

        holdLease(never);
        var up = errorsIn("apply")
                .before("Take over the lease", () -> holdLease(dead))
                .then("Confirm cluster link", ERRORS + "Denied")
                .then("Compare", ERRORS + "NotConverged")
                .before("Release the lease", () -> holdLease(never));
        in.succeeded(world.finish(start("apply", input(withOneMoreTopic()), up)));

        var person = new Person(world, "non-prod");
        person.deleteVpcEndpoints();
        person.waits(Duration.ofMinutes(5));
        in.failed(world.finish(world.apply(Examples.nonProd())), "ApprovalTimedOut", "for-a-while");
        holdLease(dead);
        in.succeeded(approved(start("apply", input(Examples.nonProd()), errorsIn("apply"))));

        var busy = world.apply(Examples.minimal());
        holdLease(arn(busy));
        in.failed(world.finish(start("teardown", confirmed(), errorsIn("teardown"))), "TopologyBusy", arn(busy));
        in.failed(world.finish(world.apply(Examples.minimal())), "TopologyBusy", arn(busy));
        in.succeeded(world.finish(announce(arn(busy))));
        failures.stop(busy);

        holdLease(never);
        var down = errorsIn("teardown")
                .before("Take over the lease", () -> holdLease(dead))
                .then("Remove mirror topic", ERRORS + "Unreachable")
                .then("Remove cluster link", ERRORS + "BadCredential")
                .then("Remove ACLs", ERRORS + "Denied")
                .then("Remove topic", ERRORS + "Unreachable")
                .then("Remove VPC endpoint", "Lambda.ResourceNotFoundException")
                .then("Remove DNS record", "Lambda.ResourceNotFoundException")
                .then("Remove hosted zone", "Lambda.ResourceNotFoundException")
                .before("Release the lease", () -> holdLease(never));
        in.succeeded(world.finish(start("teardown", confirmed(), down)));

        in.succeeded(world.finish(announce(dead)));
        in.succeeded(world.finish(announce(arn(busy))));
        in.failed(
                world.finish(world.start("announce-failure", Json.object())),
                ERRORS + "Refused",
                "nothing was touched");

        new RotateKeysEdges(coverage).goThrough();

        System.out.println(coverage.table());
        assertThat(coverage.missing())
                .as("states, Retry and Catch edges that nothing goes through")
                .isEmpty();
    }

    /** They would ask whether the holder of a lease runs, and the service does not know executions that are started beside it. */
    private void withoutRotations() {
        world.aws()
                .events()
                .interfere((event, target) -> target.endsWith("rotate-keys") ? List.of() : List.of(Duration.ZERO));
    }

    private Execution announce(String failed) {
        return start("announce-failure", Json.object().put("execution", failed), errorsIn("announce-failure"));
    }

    private Execution approved(Execution execution) {
        var before = questions().size();
        assertThat(world.clock().runUntil(() -> questions().size() > before, Duration.ofHours(1)))
                .isTrue();
        execution.sendTaskSuccess(
                questions().getLast().detail().at("/data/taskToken").asText(), "{}");
        return world.finish(execution);
    }

    private List<PublishedEvent> questions() {
        return world.aws().events().events().stream()
                .filter(event -> event.detailType().equals("ApprovalRequested"))
                .toList();
    }

    private EveryError errorsIn(String machine) {
        var aws = world.aws();
        var integrations = new AwsIntegrations(
                aws.lambda(),
                Api.of(aws.dynamoDb()),
                Api.of(aws.secrets()),
                Api.of(aws.parameters()),
                Api.of(aws.events()),
                Api.of(aws.stepFunctions()),
                request -> {
                    throw new UnsupportedOperationException("no machine starts another");
                });
        var runner = integrations.runner(world.clock(), world.times(), new Ids(new SplittableRandom(47)));
        return new EveryError(runner, world.clock(), Edges.of(machine));
    }

    /** Started beside the service, because its tasks are not the service's own. */
    private Execution start(String machine, JsonNode input, EveryError tasks) {
        runs++;
        var description = world.clock()
                .exclusively(() -> world.aws()
                        .stepFunctions()
                        .call("DescribeStateMachine", Json.object().put("stateMachineArn", world.machineArn(machine))));
        var name = "fairlead-" + machine;
        var arn = world.aws().account().arn("states", "execution:" + name + ":every-edge-" + runs);
        var execution = new Execution(
                Definition.parse(description.path("definition").asText()),
                new Execution.Start(
                        arn, "every-edge-" + runs, world.machineArn(machine), name, "role", input.toString()),
                tasks,
                world.clock(),
                new SplittableRandom(53));
        coverage.watch(execution);
        execution.begin();
        return execution;
    }

    private void holdLease(String holder) {
        failures.giveLeaseTo("non-prod", holder);
    }

    private static ObjectNode withOneMoreTopic() {
        var document = Examples.nonProd();
        ((ArrayNode) document.at("/clusters/0/topics")).addObject().put("name", "for-a-while");
        return document;
    }

    private static JsonNode input(ObjectNode document) {
        return Json.object().set("document", document);
    }

    private static JsonNode confirmed() {
        return Json.object().put("topology", "non-prod").put("confirm", "non-prod");
    }

    private static String arn(Execution execution) {
        return execution.start().executionArn();
    }
}
