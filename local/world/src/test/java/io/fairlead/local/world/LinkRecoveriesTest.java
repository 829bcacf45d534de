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
    private static final String LINK = "bidirectional-between-sandbox-and-shared";

    private final World world = World.open(Options.virtual(37));
    private final WorldAssert in = WorldAssert.in(world);
    private final Person person = new Person(world, "non-prod");

    @AfterEach
    void close() {
        in.noSecretLeaked();
        world.close();
    }

    @Test
    void apply_whenALinkIsHalfMade_completesIt() {
        in.succeeded(world.finish(world.apply(Examples.nonProd())));
        var before = names();
        // One side's answer was lost, and the other side was never made.
        person.forgetTheAnswer(Refs.clusterLink(LINK, "sandbox_cluster"));
        person.kafka("shared_cluster", "shared_cluster/linking/java_client", kafka -> {
            kafka.delete(kafka.at("/topics/dev-stock_trades"));
            kafka.delete(kafka.at("/links/" + LINK).with("force", "true"));
        });
        person.waits(Duration.ofMinutes(2));
        assertThat(names()).isNotEqualTo(before);

        in.succeeded(world.finish(world.apply(Examples.nonProd())));

        assertThat(names()).containsExactlyInAnyOrderElementsOf(before);
        in.succeeded(world.finish(world.teardown("non-prod"))).nothingIsLeft();
    }

    private List<String> names() {
        return world.confluent().everything().stream()
                .map(Existing::toString)
                .filter(it -> !it.contains("ClusterLink"))
                .toList();
    }
}
