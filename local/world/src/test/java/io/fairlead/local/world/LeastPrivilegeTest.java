package io.fairlead.local.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.core.json.Json;
import io.fairlead.core.resource.Refs;
import io.fairlead.local.asl.Execution;
import io.fairlead.local.permission.DeclaredCalls;
import io.fairlead.local.world.faults.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Whatever a role allows, something needs: a life of a topology, with what people do to it, makes every declared call. That none is
 * made that is not declared, every world of every test sees.
 */
class LeastPrivilegeTest {
    private final List<World> worlds = new ArrayList<>();

    @AfterEach
    void close() {
        worlds.forEach(World::close);
    }

    @Test
    void roles_allowNothingThatNobodyNeeds() {
        changeAndReplace();
        rotate();
        rotateInVain();
        takeDownWithoutFunctions();
        takeDownWhatIsHardlyKnown();

        assertThat(DeclaredCalls.notMade(worlds))
                .as("calls that roles allow and nobody makes: strike them from the *Permissions")
                .isEmpty();
    }

    private World open(long seed) {
        var world = World.open(Options.virtual(seed));
        worlds.add(world);
        return world;
    }

    /** Documents in S3; a secret is lost, a description changes, the endpoint is moved, the private path is replaced. */
    private void changeAndReplace() {
        var world = open(89);
        var in = WorldAssert.in(world);
        var person = new Person(world, "minimal");
        Approver.in(world);
        var bucket = new DocumentBucket(world);
        var version = bucket.put(OneOfEach.withMore());
        in.succeeded(world.finish(world.start("apply", bucket.reference().put("versionId", version))));
        world.pass(Duration.ofMinutes(5));

        person.secretsManager(
                "DeleteSecret",
                Json.object()
                        .put("SecretId", "/confluent_cloud_resource/minimal/orders/producer/java_client")
                        .put("RecoveryWindowInDays", 7));
        var changed = OneOfEach.changed();
        ((ObjectNode) changed.at("/accounts/0/secrets/0")).put("description", "Another one");
        bucket.put(changed);
        new Failures(world).giveLeaseTo("minimal", dead(world));
        in.succeeded(world.finish(world.start("apply", bucket.reference())));

        person.delete("/networking/v1/access-points", person.id("AccessPoint", "ccloud-accesspoint-sandbox-minimal"));
        person.waits(Duration.ofMinutes(5));
        in.succeeded(world.finish(world.apply(changed)));
        moveTheEndpoint(world, person);
        in.succeeded(world.finish(world.apply(changed)));
        new Failures(world).giveLeaseTo("minimal", dead(world));
        in.succeeded(world.finish(world.teardown("minimal"))).nothingIsLeft();
    }

    /** Keys are replaced and retired, by schedules and by hand; one that got stuck is given up. */
    private void rotate() {
        var world = open(97);
        var in = WorldAssert.in(world);
        in.succeeded(world.finish(world.apply(OneOfEach.document())));
        world.pass(Duration.ofMinutes(5));

        world.faults().add(Fault.parse("confluent POST /iam/v2/api-keys #1-99 400"));
        world.finish(rotation(world, "{}"));
        world.faults().clear();
        new Failures(world).giveLeaseTo("minimal", dead(world));
        in.succeeded(world.finish(rotation(world, "{}")));

        var fewer = OneOfEach.document();
        ((ArrayNode) fewer.at("/links/0/mirrors")).removeAll();
        var waiting = new Approval(world).asked(fewer);
        new Failures(world).giveLeaseTo("minimal", waiting.start().executionArn());
        world.finish(rotation(world, "{}"));
        new Failures(world).stop(waiting);
        world.pass(Duration.ofMinutes(5));

        Approver.in(world);
        in.succeeded(world.finish(rotation(world, "{\"revoke\": true, \"only\": {\"account\": \"orders_producer\"}}")));

        world.pass(Duration.ofDays(20));
        var policy = OneOfEach.document();
        policy.putObject("rotation").put("every", "P60D");
        in.succeeded(world.finish(world.apply(policy)));
        in.succeeded(world.finish(world.teardown("minimal"))).nothingIsLeft();
    }

    /** Rotations that fail are announced: by the function that refuses at once, by the run that gives up what got stuck. */
    private void rotateInVain() {
        var world = open(107);
        var in = WorldAssert.in(world);
        in.succeeded(world.finish(world.apply(OneOfEach.document())));
        world.pass(Duration.ofDays(2));
        rotateInVain(world, "400", "11111111-2222-4333-8444-555555555555");
        rotateInVain(world, "#1-9 503", "21111111-2222-4333-8444-555555555555");
        world.finish(world.start("rotate-keys", Json.object().put("topology", "minimal")));
        in.succeeded(world.finish(world.teardown("minimal"))).nothingIsLeft();
    }

    /** Somebody starts a rotation in Secrets Manager, and Confluent makes no key. */
    private static void rotateInVain(World world, String effect, String version) {
        world.faults().add(Fault.parse("confluent POST /iam/v2/api-keys " + effect));
        new Person(world, "minimal")
                .secretsManager(
                        "RotateSecret",
                        Json.object()
                                .put("SecretId", "/confluent_cloud_resource/minimal/orders/producer/java_client")
                                .put("ClientRequestToken", version));
        world.pass(Duration.ofHours(1));
    }

    /** What the functions of a network have made, the function outside takes down. */
    private void takeDownWithoutFunctions() {
        var world = open(101);
        var in = WorldAssert.in(world);
        var failing = world.finish(world.start("apply", Json.object()));
        new Failures(world).announced(1);
        assertThat(failing.error()).isNotNull();
        in.succeeded(world.finish(world.apply(Examples.minimal())));
        try (var stacks = new CloudFormation(world)) {
            assertThat(stacks.removes("{\"Network\": \"sandbox-minimal\"}")
                            .path("Status")
                            .asText())
                    .isEqualTo("FAILED");
        }
        new Person(world, "minimal").deleteFunctions("sandbox-minimal");
        in.succeeded(world.finish(world.teardown("minimal"))).nothingIsLeft();
    }

    /** The same where the ledger has intents only, the endpoint is gone, and so is the lease: it looks by name and takes the lease anew. */
    private void takeDownWhatIsHardlyKnown() {
        var world = open(103);
        var in = WorldAssert.in(world);
        var person = new Person(world, "minimal");
        in.succeeded(world.finish(world.apply(Examples.minimal())));
        person.deleteFunctions("sandbox-minimal");
        person.forgetTheAnswer(Refs.vpcEndpoint("sandbox-minimal"));
        person.deleteVpcEndpoints();
        person.waits(Duration.ofMinutes(5));

        var teardown = world.teardown("minimal");
        world.clock().runUntil(() -> isAt(teardown, "Remove VPC endpoint"), Duration.ofHours(1));
        loseTheLease(world);
        world.clock().runUntil(() -> isAt(teardown, "Remove hosted zone"), Duration.ofHours(1));
        person.forgetTheAnswer(Refs.hostedZone("sandbox-minimal"));

        in.succeeded(world.finish(teardown)).nothingIsLeft();
    }

    private static boolean isAt(Execution execution, String state) {
        return execution.history().stream()
                .anyMatch(event ->
                        event.at("/stateEnteredEventDetails/name").asText().equals(state));
    }

    private static void loseTheLease(World world) {
        var lease = (ObjectNode) Json.parse("""
                {"TableName": "%s", "Key": {"topology": {"S": "minimal"}, "item": {"S": "lease"}}}
                """.formatted(Installation.TABLE));
        world.clock().exclusively(() -> world.aws().dynamoDb().call("DeleteItem", lease));
    }

    private static Execution rotation(World world, String fields) {
        var input = (ObjectNode) Json.parse(fields);
        return world.start("rotate-keys", input.put("topology", "minimal"));
    }

    private static String dead(World world) {
        return world.finish(world.start("apply", Json.object())).start().executionArn();
    }

    /** The network is registered with a subnet less and with another security group. */
    private static void moveTheEndpoint(World world, Person person) {
        var name = Installation.NAMES.registered("sandbox-minimal");
        var parameter = world.clock()
                .exclusively(() -> world.aws()
                        .parameters()
                        .call("GetParameter", Json.object().put("Name", name)));
        var value = (ObjectNode) Json.parse(parameter.at("/Parameter/Value").asText());
        ((ArrayNode) value.path("subnetIds")).remove(0);
        var group = world.clock()
                .exclusively(() -> world.aws()
                        .ec2()
                        .networks()
                        .createSecurityGroup(value.path("vpcId").asText(), "another", "another", List.of()));
        value.put("securityGroupId", group.id());
        person.json(
                "ssm",
                "AmazonSSM.PutParameter",
                Json.object()
                        .put("Name", name)
                        .put("Type", "String")
                        .put("Overwrite", true)
                        .put("Value", value.toString()));
        person.waits(Duration.ofMinutes(2)); // functions remember networks for a minute
    }
}
