package io.fairlead.local.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.core.json.Json;
import io.fairlead.local.asl.Execution;
import io.fairlead.local.world.faults.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One way in which an execution fails, for a person to see.
 *
 * @param error that it must fail with
 * @param what a person reads of how it comes to that
 * @param faults that happen in its world
 * @param run what is done; answers the execution that fails
 */
record Scenario(String error, String what, List<String> faults, Function<World, Execution> run) {
    private static final String OURS = "io.fairlead.core.errors.";

    /**
     * How it ended.
     *
     * @param shown error, cause and announcement
     */
    record Seen(String title, String what, String shown) {}

    static Stream<Scenario> all() {
        return Stream.of(
                new Scenario(
                        OURS + "Throttled",
                        "Confluent does not stop asking to slow down.",
                        List.of("confluent POST /org/v2/environments #1-99 throttle=30"),
                        Scenario::applied),
                new Scenario(
                        OURS + "Transient",
                        "Confluent fails for longer than the retries last.",
                        List.of("confluent POST /org/v2/environments #1-99 503"),
                        Scenario::applied),
                new Scenario(
                        OURS + "BadCredential",
                        "The control plane's own Cloud API key was deleted.",
                        List.of(),
                        Scenario::withADeadCloudKey),
                new Scenario(
                        OURS + "Denied",
                        "A role binding takes effect only hours after it was made.",
                        List.of("confluent POST /iam/v2/role-bindings #1-9 slow-role=PT9H"),
                        Scenario::applied),
                new Scenario(
                        OURS + "QuotaExceeded",
                        "The organization has as many environments as it may have.",
                        List.of(),
                        Scenario::withoutQuota),
                new Scenario(
                        OURS + "InvalidRequest",
                        "A registered subnet does not exist any more.",
                        List.of(),
                        Scenario::withoutSubnet),
                new Scenario(
                        OURS + "ExistsNotOurs",
                        "Somebody else has an environment of that name.",
                        List.of(),
                        Scenario::besideAStranger),
                new Scenario(
                        OURS + "Unreachable",
                        "Name: a FORWARD rule shadows the public hop.",
                        List.of(),
                        Scenario::overABrokenPath),
                new Scenario(
                        OURS + "Unreachable",
                        "Name: the network's resolver knows no such name.",
                        List.of("dns sandbox-minimal #1 no-such-host=PT3H"),
                        Scenario::applied),
                new Scenario(
                        OURS + "Unreachable",
                        "TLS: the other side ends the handshake.",
                        List.of("tls handshake #1-9999 tls-reset"),
                        Scenario::applied),
                new Scenario(
                        OURS + "LeaseLost",
                        "Somebody took the lease away while the execution was at work.",
                        List.of(),
                        Scenario::withoutLease),
                new Scenario(
                        OURS + "PlanChanged",
                        "Another apply came between the question and the approval.",
                        List.of(),
                        Scenario::approvedTooLate),
                new Scenario(
                        OURS + "Refused",
                        "A topology of that name was never applied.",
                        List.of(),
                        world -> world.finish(world.teardown("nothing-here"))),
                new Scenario(
                        "io.fairlead.core.topology.InvalidTopology",
                        "The document has two mistakes.",
                        List.of(),
                        Scenario::withMistakes),
                new Scenario(
                        OURS + "Conflict",
                        "Somebody keeps a cluster in the environment that is to go.",
                        List.of(),
                        Scenario::besideAGuest),
                new Scenario(
                        OURS + "Gone",
                        "Somebody deletes the VPC endpoint while the execution waits for it.",
                        List.of(),
                        Scenario::withoutEndpoint),
                new Scenario(
                        OURS + "NotConverged",
                        "Somebody changes an account while the execution looks whether all is done.",
                        List.of(),
                        Scenario::besideAnEditor),
                new Scenario(
                        OURS + "Bug",
                        "Confluent answers with a status that no table knows.",
                        List.of("confluent POST /org/v2/environments 405"),
                        Scenario::applied),
                new Scenario(
                        OURS + "Unreachable",
                        "TCP: nobody listens behind the VPC endpoint.",
                        List.of(),
                        Scenario::overADeadEnd),
                new Scenario("TopologyBusy", "Two applies of one topology.", List.of(), Scenario::besideAnother),
                new Scenario(
                        "ApprovalTimedOut",
                        "A topic is gone from the document, and nobody answers whether it may go.",
                        List.of(),
                        Scenario::withoutAnAnswer));
    }

    /** What is no failure yet: a task that looks again, from the history of an execution that succeeds. */
    static Seen waiting(long seed) {
        try (var world = World.open(Options.virtual(seed))) {
            var history = applied(world).history();
            var cause = history.stream()
                    .map(event -> event.path("taskFailedEventDetails"))
                    .filter(failure -> failure.path("error").asText().equals(OURS + "NotReady"))
                    .map(failure -> Json.parse(failure.path("cause").asText()))
                    .findFirst()
                    .orElseThrow();
            var shown = "error  " + OURS + "NotReady\ncause  "
                    + cause.path("errorMessage").asText();
            return new Seen(
                    "NotReady", "No failure, but a wait, as an event TaskFailed in the history.", withoutIds(shown));
        }
    }

    Seen play(long seed) {
        var options =
                Options.virtual(seed).with(faults.stream().map(Fault::parse).toList());
        try (var world = World.open(options)) {
            var execution = run.apply(world);
            assertThat(execution.error()).as("%s (%s)", what, execution.cause()).isEqualTo(error);
            WorldAssert.in(world).noSecretLeaked();
            var event = new Failures(world).announced(1).getLast().path("data");
            var shown = "error  %s%ncause  %s%nstate  %s%s%nthen   %s"
                    .formatted(
                            error,
                            event.path("cause").asText(),
                            event.path("state").asText(),
                            event.has("resource")
                                    ? ", " + event.at("/resource/kind").asText() + " "
                                            + event.at("/resource/name").asText()
                                    : "",
                            event.path("goOn").asText());
            return new Seen(error.substring(error.lastIndexOf('.') + 1), what, withoutIds(shown));
        }
    }

    /** What a change elsewhere may change, and says nothing. */
    private static String withoutIds(String text) {
        return text.replaceAll("\\b(env|gw|ap|lkc|lsrc|sa)-[a-z0-9]{5,8}(-[a-z0-9]{8})?\\b", "$1-…")
                .replaceAll("\\b(vpce|vpc|subnet)-[0-9a-f]{8,}\\b", "$1-…")
                .replaceAll("\\b[0-9a-f]{16}\\b", "…")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "…")
                .replaceAll("127\\.0\\.0\\.1(:\\d+)?", "api.confluent.cloud")
                .replaceAll("(confluent\\.cloud):\\d+", "$1")
                .replaceAll("\\bap[a-z0-9]{6,}\\.", "ap….")
                .replaceAll("since \\S+", "since …")
                // Whether a reset or an end of the stream is seen depends on the machine.
                .replaceAll("\\(\\w+Exception: [^)]*\\)", "(…)");
    }

    private static Execution applied(World world) {
        return world.finish(world.apply(Examples.minimal()));
    }

    private static Execution withADeadCloudKey(World world) {
        for (var key : List.of("REPLACED", "DELETED")) { // with the version before it, the work would go on
            world.clock()
                    .exclusively(() -> world.aws()
                            .secrets()
                            .call(
                                    "PutSecretValue",
                                    Json.object()
                                            .put("SecretId", Installation.CONFLUENT_SECRET)
                                            .put("ClientRequestToken", "00000000-0000-4000-8000-0000" + key)
                                            .put("SecretString", "{\"key\":\"" + key + "\",\"secret\":\"none\"}")));
        }
        return applied(world);
    }

    private static Execution withoutQuota(World world) {
        for (var other = 0; other < 200; other++) {
            world.confluent().strangers().environment("other-" + other);
        }
        return applied(world);
    }

    private static Execution withoutSubnet(World world) {
        var name = Json.object().put("Name", "/fairlead/networks/sandbox-minimal");
        world.clock().exclusively(() -> {
            var network = (ObjectNode) Json.parse(world.aws()
                    .parameters()
                    .call("GetParameter", name)
                    .at("/Parameter/Value")
                    .asText());
            var subnets = Json.object().arrayNode().add("subnet-0123456789abcdef0");
            network.fieldNames().forEachRemaining(field -> {
                if (field.toLowerCase(Locale.ROOT).contains("subnet")) {
                    network.set(field, subnets);
                }
            });
            world.aws()
                    .parameters()
                    .call("PutParameter", name.put("Value", network.toString()).put("Overwrite", true));
        });
        return applied(world);
    }

    private static Execution besideAStranger(World world) {
        world.confluent().strangers().environment("minimal");
        return applied(world);
    }

    private static Execution overABrokenPath(World world) {
        new Failures(world).breakThePath();
        return applied(world);
    }

    private static Execution withoutLease(World world) {
        var execution = world.apply(Examples.minimal());
        var failures = new Failures(world);
        failures.wait(Duration.ofMinutes(1));
        failures.giveLeaseTo("minimal", world.aws().account().arn("states", "execution:fairlead-apply:another"));
        return world.finish(execution);
    }

    private static Execution approvedTooLate(World world) {
        world.finish(world.apply(withTopic("returns")));
        var question = new Approval(world);
        var asked = question.asked(Examples.minimal());
        world.finish(world.apply(withTopic("refunds", "returns")));
        question.answer("SendTaskSuccess", Json.object().put("output", "{}"));
        return world.finish(asked);
    }

    private static Execution withoutAnAnswer(World world) {
        world.finish(world.apply(withTopic("returns")));
        return world.finish(world.apply(Examples.minimal()));
    }

    private static ObjectNode withTopic(String... names) {
        var document = Examples.minimal();
        for (var name : names) {
            ((ArrayNode) document.at("/clusters/0/topics")).addObject().put("name", name);
        }
        return document;
    }

    private static Execution besideAGuest(World world) {
        applied(world);
        var environment = new Person(world, "minimal").id("Environment", "minimal");
        world.confluent().strangers().cluster(environment, "theirs");
        return world.finish(world.teardown("minimal"));
    }

    private static Execution withoutEndpoint(World world) {
        return disturbed(world, "Await VPC endpoint", Person::deleteVpcEndpoints);
    }

    private static Execution besideAnEditor(World world) {
        return disturbed(
                world,
                "Verify",
                person -> person.confluent(
                        "PATCH",
                        "/iam/v2/service-accounts/" + person.id("ServiceAccount", "orders_producer"),
                        Json.object().put("description", "mine")));
    }

    private static Execution overADeadEnd(World world) {
        return disturbed(world, "Gate", person -> world.confluent().hangUpDataPlane());
    }

    /** Somebody does something at the moment in which an apply enters a state. */
    private static Execution disturbed(World world, String state, Consumer<Person> what) {
        var execution = world.apply(Examples.minimal());
        var isThere = new AtomicBoolean();
        execution.onEvent(event -> {
            if (event.at("/stateEnteredEventDetails/name").asText().equals(state)) {
                isThere.set(true);
            }
        });
        assertThat(world.clock().runUntil(isThere::get, Duration.ofHours(1))).isTrue();
        what.accept(new Person(world, "minimal"));
        return world.finish(execution);
    }

    private static Execution withMistakes(World world) {
        var document = Examples.minimal();
        ((ObjectNode) document.at("/clusters/0")).put("network", "nowhere");
        ((ObjectNode) document.at("/clusters/0/topics/0")).put("partitions", 0);
        return world.finish(world.apply(document));
    }

    private static Execution besideAnother(World world) {
        var first = world.apply(Examples.minimal());
        new Failures(world).wait(Duration.ofMinutes(1));
        var second = world.finish(world.apply(Examples.minimal()));
        first.stop(null, null);
        return second;
    }
}
