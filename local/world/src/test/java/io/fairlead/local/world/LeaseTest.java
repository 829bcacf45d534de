package io.fairlead.local.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.local.asl.Execution;
import io.fairlead.local.asl.Execution.Status;
import io.fairlead.local.confluent.Existing;
import io.fairlead.local.world.faults.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One writer per topology, by what arrives at the services. */
class LeaseTest {
    private static final String LEASE_LOST = "io.fairlead.core.errors.LeaseLost";

    private final World world = World.open(Options.virtual(17));
    private final WorldAssert in = WorldAssert.in(world);
    private final Failures failures = new Failures(world);
    private final Writes writes = new Writes(world);

    @AfterEach
    void close() {
        in.noSecretLeaked();
        world.close();
    }

    @Test
    void apply_whenOthersStartAtTheSameInstantAndLater_onlyOneWrites() {
        var executions = new ArrayList<Execution>();
        executions.add(world.apply(Examples.minimal()));
        executions.add(world.apply(Examples.minimal()));
        for (var stagger : List.of(Duration.ofMillis(500), Duration.ofSeconds(2), Duration.ofMinutes(3))) {
            failures.wait(stagger);
            executions.add(world.apply(Examples.minimal()));
        }
        executions.forEach(world::finish);

        var winner = executions.stream()
                .filter(execution -> execution.status() == Status.SUCCEEDED)
                .findFirst()
                .orElseThrow();
        executions.remove(winner);
        assertThat(executions).allSatisfy(loser -> {
            in.failed(loser, "TopologyBusy", winner.start().executionArn());
            assertThat(writes.by(loser)).isZero();
        });
        assertThat(writes.by(winner)).isPositive();
        writes.areByTheHolderOfTheLease();
    }

    @Test
    void apply_whenTheHolderWasStopped_takesTheLeaseOverAndTheStoppedOneWritesNothingUntilItIsGivenBack() {
        var first = world.apply(Examples.minimal());
        failures.wait(Duration.ofMinutes(1));
        failures.stop(first);
        assertThat(first.status()).isEqualTo(Status.ABORTED);
        assertThat(failures.holder()).contains(first.start().executionArn());
        var before = writes.by(first);
        assertThat(before).isPositive();

        var second = world.apply(Examples.minimal());
        failures.wait(Duration.ofMinutes(1));
        assertThat(failures.holder()).contains(second.start().executionArn());
        failures.redrive(first);
        in.failed(world.finish(first), LEASE_LOST, second.start().executionArn());
        assertThat(writes.by(first)).isEqualTo(before);

        in.succeeded(world.finish(second));
        failures.redrive(first);
        in.succeeded(world.finish(first));
        assertThat(writes.by(second)).isPositive();
        writes.areByTheHolderOfTheLease();
        in.succeeded(world.finish(world.teardown("minimal"))).nothingIsLeft();
    }

    @Test
    void redrive_whenAnExecutionWasStopped_goesOnAtItsState() {
        var execution = world.apply(Examples.minimal());
        failures.wait(Duration.ofMinutes(3));
        failures.stop(execution);

        failures.redrive(execution);

        in.succeeded(world.finish(execution));
        assertThat(execution.redriveCount()).isEqualTo(1);
        writes.areByTheHolderOfTheLease();
        in.succeeded(world.finish(world.teardown("minimal"))).nothingIsLeft();
    }

    /** A function cannot be stopped: what it has begun with the lease, it ends. Whoever takes over finds its intent and waits. */
    @Test
    void apply_whenAFunctionOfTheStoppedHolderStillCreates_makesNothingTwice() {
        world.faults().add(Fault.parse("confluent POST /networking/v1/gateways throttle=8"));
        var first = world.apply(Examples.minimal());
        failures.wait(Duration.ofSeconds(5));
        failures.stop(first);
        var second = world.finish(world.apply(Examples.minimal()));

        in.succeeded(second);
        assertThat(world.confluent().everything())
                .filteredOn(it -> it.kind().equals("Gateway"))
                .map(Existing::name)
                .doesNotHaveDuplicates();
        in.succeeded(world.finish(world.teardown("minimal"))).nothingIsLeft();
    }
}
