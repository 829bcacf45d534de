package io.fairlead.local.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.core.resource.Refs;
import io.fairlead.local.asl.Execution;
import io.fairlead.local.confluent.Existing;
import io.fairlead.local.world.faults.Fault;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The second manual recovery: "cluster link already exists", and a link with one side only. */
class LinkRecoveriesTest {
    private static final String LINK = "orders-and-archive";

    private final World world = World.open(Options.virtual(37));
    private final WorldAssert in = WorldAssert.in(world);
    private final Person person = new Person(world, "minimal");

    @AfterEach
    void close() {
        in.noSecretLeaked();
        world.close();
    }

    @Test
    void apply_whenALinkIsHalfMade_completesIt() {
        in.succeeded(world.finish(world.apply(Examples.linked())));
        var before = names();
        // One side's answer was lost, and the other side was never made.
        person.forgetTheAnswer(Refs.clusterLink(LINK, "orders"));
        person.kafka("archive", "archive/manager/java_client", kafka -> {
            kafka.delete(kafka.at("/topics/orders"));
            kafka.delete(kafka.at("/links/" + LINK).with("force", "true"));
        });
        person.waits(Duration.ofMinutes(2));
        assertThat(names()).isNotEqualTo(before);

        in.succeeded(world.finish(world.apply(Examples.linked())));

        assertThat(names()).containsExactlyInAnyOrderElementsOf(before);
        in.succeeded(world.finish(world.teardown("minimal"))).nothingIsLeft();
    }

    @Test
    void teardown_whenAMirrorWasLeft_takesTheLinkFromItAndStopsAtARealConflict() {
        in.succeeded(world.finish(world.apply(Examples.linked())));
        world.faults()
                .add(Fault.parse(
                        "lambda * from remove mirror-topic #1 crash-before")); // only a new process asks for names
        world.faults().add(Fault.parse("dns sandbox-minimal from remove mirror-topic #1-9 no-such-host"));
        world.faults()
                .add(Fault.parse("confluent DELETE /kafka/v3/clusters/{cluster_id}/links/{link_name} #1 conflict"));

        var execution = world.finish(world.teardown("minimal"));

        in.failed(execution, "io.fairlead.core.errors.Conflict", LINK);
        execution.redrive();
        in.succeeded(world.finish(execution)).nothingIsLeft();
        assertThat(left(execution)).containsExactly("Remove mirror topic");
    }

    private static List<String> left(Execution execution) {
        return execution.history().stream()
                .map(event -> event.path("stateExitedEventDetails"))
                .filter(exited -> exited.path("output").asText().equals("\"LEFT\""))
                .map(exited -> exited.path("name").asText())
                .filter(name -> name.startsWith("Remove"))
                .toList();
    }

    private List<String> names() {
        return world.confluent().everything().stream()
                .map(Existing::toString)
                .filter(it -> !it.contains("ClusterLink"))
                .toList();
    }
}
