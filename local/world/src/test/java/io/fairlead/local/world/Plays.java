package io.fairlead.local.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.core.json.Json;
import io.fairlead.local.world.Play.Step;
import java.time.Duration;
import java.util.List;

/** The plays of the convergence matrix: together they make every call and enter every state that is not for failures only. */
final class Plays {
    private static final String TOPOLOGY = "minimal";
    private static final Duration A_WHILE = Duration.ofMinutes(5);

    private Plays() {}

    /** The whole matrix. */
    static List<Play> all() {
        return List.of(upAndDown(OneOfEach.document()), change(), replacement(), adoption());
    }

    private static void nothing(World world) {
        // All others keep away.
    }

    /** From nothing to the document and back. */
    static Play upAndDown(ObjectNode document) {
        return new Play(
                Step.apply("apply", Plays::nothing, document), Step.teardown("teardown", Plays::nothing, document));
    }

    /** Much is changed and removed, a secret lies in its recovery window, and each time a dead execution has left its lease. */
    private static Play change() {
        return new Play(
                Step.apply("the first apply", Plays::nothing, OneOfEach.withMore()),
                Step.apply("change", Plays::loseASecret, OneOfEach.changed()),
                Step.teardown(
                        "teardown after a change",
                        world -> new Failures(world)
                                .giveLeaseTo(
                                        TOPOLOGY,
                                        world.aws().account().arn("states", "execution:fairlead-apply:never")),
                        OneOfEach.changed()));
    }

    private static void loseASecret(World world) {
        var person = new Person(world, TOPOLOGY);
        person.secretsManager(
                "DeleteSecret",
                Json.object()
                        .put("SecretId", "/confluent_cloud_resource/minimal/orders/producer/java_client")
                        .put("RecoveryWindowInDays", 7));
        leaveALeaseOfADeadExecution(world);
    }

    private static void leaveALeaseOfADeadExecution(World world) {
        var dead = world.finish(world.start("apply", Json.object()));
        world.pass(A_WHILE);
        new Failures(world).giveLeaseTo(TOPOLOGY, dead.start().executionArn());
    }

    /** The private path is lost and made anew; then the roles are lost, and the data plane goes with its clusters. */
    private static Play replacement() {
        var document = OneOfEach.document();
        return new Play(
                Step.apply("the apply before a loss", Plays::nothing, document),
                Step.apply("replacement", Plays::loseThePath, document),
                Step.teardown("teardown without roles", Plays::loseTheRoles, document));
    }

    private static void loseThePath(World world) {
        var person = new Person(world, TOPOLOGY);
        person.delete("/networking/v1/access-points", person.id("AccessPoint", "ccloud-accesspoint-sandbox-minimal"));
        person.waits(A_WHILE);
        world.confluent().expireGateway(person.id("Gateway", "minimal-ingress-privatelink-gateway"));
    }

    private static void loseTheRoles(World world) {
        var person = new Person(world, TOPOLOGY);
        world.confluent().everything().stream()
                .filter(it -> it.kind().equals("RoleBinding"))
                .forEach(it -> person.delete("/iam/v2/role-bindings", it.id()));
        leaveALeaseOfADeadExecution(world);
    }

    /** Somebody's objects are taken over. */
    private static Play adoption() {
        var document = Examples.minimal();
        for (var pointer : List.of("/environment", "/accounts/1")) {
            ((ObjectNode) document.at(pointer)).put("adopt", true);
        }
        return new Play(
                Step.apply("adoption", Plays::somebodyHasOurNames, document),
                Step.teardown("teardown of what was adopted", Plays::nothing, document));
    }

    private static void somebodyHasOurNames(World world) {
        var strangers = world.confluent().strangers();
        strangers.environment(TOPOLOGY);
        strangers.serviceAccount("orders_producer", "made by hand");
    }
}
