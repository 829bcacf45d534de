package io.fairlead.local.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.core.resource.Refs;
import io.fairlead.local.confluent.Existing;
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

    private List<String> names() {
        return world.confluent().everything().stream()
                .map(Existing::toString)
                .filter(it -> !it.contains("ClusterLink"))
                .toList();
    }
}
