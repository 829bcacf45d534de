package io.fairlead.local.world;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.core.json.Json;
import io.fairlead.local.aws.events.PublishedEvent;
import io.fairlead.local.confluent.Existing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The main job, end to end: the deployed handlers and machine files against the local world. */
class MainJobTest {
    private final World world = World.open(Options.virtual(7));
    private final WorldAssert in = WorldAssert.in(world);

    @AfterEach
    void close() {
        in.noSecretLeaked();
        world.close();
    }

    @Test
    void minimal_whenAppliedAndTornDown_leavesNothing() {
        var applied = world.finish(world.apply(Examples.minimal()));
        in.succeeded(applied).noSecretLeaked().noPrivateNameWasAskedForTooEarly();
        assertThat(world.confluent().everything())
                .extracting(Existing::kind)
                .contains("Environment", "Gateway", "AccessPoint", "KafkaCluster", "ServiceAccount", "ApiKey", "Topic");

        var down = world.finish(world.teardown("minimal"));
        in.succeeded(down).nothingIsLeft().noSecretLeaked();
        assertThat(world.aws().events().events())
                .extracting(PublishedEvent::detailType)
                .contains("TopologyApplied", "TopologyTornDown");
    }

    @Test
    void nonProd_whenAppliedAndTornDown_keepsItsBudget() {
        var applied = world.finish(world.apply(Examples.nonProd()));
        in.succeeded(applied).noSecretLeaked().noPrivateNameWasAskedForTooEarly();
        assertThat(applied.history()).hasSizeLessThanOrEqualTo(2_500);
        assertThat(applied.largestPayload()).isLessThanOrEqualTo(32 * 1024);

        var down = world.finish(world.teardown("non-prod"));
        in.succeeded(down).nothingIsLeft().noSecretLeaked();
        assertThat(down.history()).hasSizeLessThanOrEqualTo(2_500);
    }

    @Test
    void apply_whenNothingHasChanged_changesNothing() {
        in.succeeded(world.finish(world.apply(Examples.minimal())));
        var before = world.confluent().everything();

        var again = world.finish(world.apply(Examples.minimal()));

        in.succeeded(again);
        assertThat(world.confluent().everything()).isEqualTo(before);
        assertThat(Json.parse(requireNonNull(again.output())).path("changes").properties())
                .filteredOn(count -> !count.getKey().equals("NONE"))
                .allSatisfy(count -> assertThat(count.getValue().intValue()).isZero());
    }
}
