package io.fairlead.local.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.core.json.Json;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is refused, in words, with nothing touched. */
class RefusalsTest {
    private static final String REFUSED = "io.fairlead.core.errors.Refused";
    private static final String INVALID = "io.fairlead.core.topology.InvalidTopology";

    private final World world = World.open(Options.virtual(13));
    private final WorldAssert in = WorldAssert.in(world);

    @AfterEach
    void close() {
        in.noSecretLeaked();
        world.close();
    }

    @Test
    void apply_whenTheDocumentIsInvalid_listsEverythingAndTouchesNothing() {
        var document = Examples.minimal();
        document.put("region", "eu-west-1");
        ((ObjectNode) document.at("/clusters/0")).put("network", "nowhere");
        ((ObjectNode) document.at("/clusters/0/topics/0")).put("partitions", 0);

        var execution = world.finish(world.apply(document));

        in.failed(execution, INVALID, "/region", "/clusters/0/network", "/clusters/0/topics/0/partitions")
                .nothingIsLeft();
    }

    @Test
    void apply_whenANetworkIsNotRegisteredAsDeclared_saysWhatIsRegistered() {
        var document = Examples.minimal();
        ((ObjectNode) document.at("/networks/0")).put("cidr", "10.64.0.0/20");

        in.failed(world.finish(world.apply(document)), INVALID, "/networks/0/cidr", "10.0.0.0/20")
                .nothingIsLeft();
    }

    @Test
    void apply_whenTheInputHasNoDocument_saysWhatToPass() {
        in.failed(world.finish(world.start("apply", Json.object())), REFUSED, "documentUri");
    }

    /** A number or a list would be an error of JSONata wherever a field of it is asked for. */
    @Test
    void machines_whenTheirInputIsNoObject_refuseItInTheUsualWords() {
        for (var machine : List.of("apply", "teardown", "rotate-keys", "announce-failure")) {
            for (var input : List.of("[1]", "[]", "[{\"topology\": \"minimal\"}]", "\"x\"", "7", "true", "null")) {
                var execution = world.finish(world.start(machine, Json.parse(input)));

                in.failed(
                        execution,
                        REFUSED,
                        "1 problem in the input of " + machine + "; nothing was touched",
                        "  /: ",
                        "must be an object",
                        "To go on: ",
                        machine + ".input.schema.json");
            }
        }
        in.failed(
                world.finish(world.start("announce-failure", Json.object().put("exection", "arn"))),
                REFUSED,
                "is missing");
        assertThat(new Failures(world).announced(21)).hasSize(21);
        in.nothingIsLeft();
    }

    @Test
    void teardown_whenNotConfirmed_touchesNothing() {
        in.succeeded(world.finish(world.apply(Examples.minimal())));
        var before = world.confluent().everything();

        var execution = world.finish(world.start("teardown", Json.object().put("topology", "minimal")));

        in.failed(execution, REFUSED, "nothing was touched", "\\\"confirm\\\" is missing");
        assertThat(world.confluent().everything()).isEqualTo(before);
    }

    @Test
    void teardown_whenProtected_isRefusedUntilTheDocumentAllowsIt() {
        var document = Examples.minimal();
        in.succeeded(world.finish(world.apply(document.put("protected", true))));
        in.failed(world.finish(world.teardown("minimal")), REFUSED, "protected");

        in.succeeded(world.finish(world.apply(document.put("protected", false))));
        in.succeeded(world.finish(world.teardown("minimal"))).nothingIsLeft();
    }

    @Test
    void teardown_whenADocumentThatUnprotectsWasRefused_isStillProtected() {
        var document = Examples.minimal();
        in.succeeded(world.finish(world.apply(document.put("protected", true))));
        document.put("protected", false);
        ((ObjectNode) document.at("/clusters/0/topics/0")).put("partitions", 1);
        in.failed(world.finish(world.apply(document)), "io.fairlead.core.errors.InvalidRequest", "partitions: 6 -> 1");

        in.failed(world.finish(world.teardown("minimal")), REFUSED, "protected");
    }

    @Test
    void teardown_whenThereIsNoSuchTopology_saysSo() {
        in.failed(world.finish(world.teardown("nothing-here")), REFUSED, "there is no topology nothing-here");
    }
}
