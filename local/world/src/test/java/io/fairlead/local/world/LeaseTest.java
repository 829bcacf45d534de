package io.fairlead.local.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.local.asl.Execution;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One writer per topology. */
class LeaseTest {
    private final World world = World.open(Options.virtual(17));
    private final WorldAssert in = WorldAssert.in(world);

    @AfterEach
    void close() {
        in.noSecretLeaked();
        world.close();
    }

    @Test
    void apply_whenAnotherRuns_namesTheHolderAndLeavesItAlone() {
        var first = world.apply(Examples.minimal());
        world.clock().runUntil(() -> false, Duration.ofMinutes(1));

        var second = world.finish(world.apply(Examples.minimal()));

        in.failed(second, "TopologyBusy", first.start().executionArn());
        in.succeeded(world.finish(first));
    }

    @Test
    void apply_whenTheHolderIsDead_takesTheLeaseOver() {
        var first = world.apply(Examples.minimal());
        world.clock().runUntil(() -> false, Duration.ofMinutes(1));
        first.stop("Operator", "stopped by hand");
        assertThat(first.status()).isEqualTo(Execution.Status.ABORTED);

        in.succeeded(world.finish(world.apply(Examples.minimal())));
        in.succeeded(world.finish(world.teardown("minimal"))).nothingIsLeft();
    }

    @Test
    void redrive_whenAnExecutionWasStopped_goesOnAtItsState() {
        var execution = world.apply(Examples.minimal());
        world.clock().runUntil(() -> false, Duration.ofMinutes(3));
        execution.stop("Operator", "stopped by hand");

        execution.redrive();

        in.succeeded(world.finish(execution));
        assertThat(execution.redriveCount()).isEqualTo(1);
        in.succeeded(world.finish(world.teardown("minimal"))).nothingIsLeft();
    }
}
