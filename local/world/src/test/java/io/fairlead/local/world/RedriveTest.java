package io.fairlead.local.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.core.json.Json;
import io.fairlead.local.asl.Execution;
import io.fairlead.local.asl.Execution.Status;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A redriven execution goes on where it stopped, and only while nobody else changes the topology. */
class RedriveTest {
    private static final String LEASE_LOST = "io.fairlead.core.errors.LeaseLost";

    private final World world = World.open(Options.virtual(41));
    private final WorldAssert in = WorldAssert.in(world);
    private final Failures failures = new Failures(world);
    private final Writes writes = new Writes(world);

    @AfterEach
    void close() {
        in.noSecretLeaked();
        world.close();
    }

    @Test
    void redrive_whenItFailedInsideAMap_goesOnThereAndTakesTheFreeLeaseAgain() {
        var execution = failed();
        failures.announced(1);
        assertThat(failures.holder()).isEmpty();
        var before = execution.history().size();
        failures.mendThePath();

        failures.redrive(execution);
        world.clock().runUntil(() -> failures.holder().isPresent(), Duration.ofMinutes(10));

        assertThat(failures.holder()).contains(execution.start().executionArn());
        in.succeeded(world.finish(execution));
        assertThat(statesEntered(execution, before))
                .startsWith("Topics")
                .doesNotContain("Validate", "Ensure environment", "Ensure cluster");
        in.succeeded(world.finish(world.teardown("minimal"))).nothingIsLeft();
    }

    @Test
    void redrive_whenSomebodyElseTookTheLease_stopsUntilItIsGivenBack() {
        var first = failed();
        failures.announced(1);
        failures.mendThePath();
        var second = world.apply(Examples.minimal());
        world.clock().runUntil(() -> failures.holder().isPresent(), Duration.ofMinutes(10));

        failures.redrive(first);
        in.failed(world.finish(first), LEASE_LOST, second.start().executionArn());
        assertThat(failures.holder()).contains(second.start().executionArn());

        in.succeeded(world.finish(second));
        assertThat(failures.holder()).isEmpty();
        failures.redrive(first);
        in.succeeded(world.finish(first));
        assertThat(first.redriveCount()).isEqualTo(2);
        in.succeeded(world.finish(world.teardown("minimal"))).nothingIsLeft();
    }

    @Test
    void redrive_whenTheMachineTimedOut_goesOnWithTheSameTimeAgain() {
        failures.limit("apply", Duration.ofMinutes(5));
        var execution = world.finish(world.apply(Examples.minimal()));
        assertThat(execution.status()).isEqualTo(Status.TIMED_OUT);
        assertThat(failures.announced(1)).singleElement().satisfies(event -> {
            assertThat(event.at("/data/status").asText()).isEqualTo("TIMED_OUT");
            assertThat(event.at("/data/cause").asText()).isEqualTo("the execution did not end within its time limit");
            assertThat(event.at("/data/goOn").asText()).startsWith("redrive the execution");
        });

        for (var redrives = 0; redrives < 5 && execution.status() == Status.TIMED_OUT; redrives++) {
            failures.redrive(execution);
            world.finish(execution);
        }

        in.succeeded(execution);
        in.succeeded(world.finish(world.teardown("minimal"))).nothingIsLeft();
    }

    @Test
    void redrive_whenStoppedInEachMinute_endsAllTheSame() {
        var execution = world.apply(Examples.minimal());
        for (var minute = 0; minute < 60 && execution.status() == Status.RUNNING; minute++) {
            failures.wait(Duration.ofMinutes(1));
            if (execution.status() == Status.RUNNING) {
                failures.stop(execution);
                failures.wait(Duration.ofSeconds(10));
                failures.redrive(execution);
            }
        }

        in.succeeded(world.finish(execution));
        assertThat(execution.redriveCount()).isGreaterThan(5);
        in.succeeded(world.finish(world.teardown("minimal"))).nothingIsLeft();
    }

    /** Somebody deletes the lease item by hand, and a second execution takes it: the first one must not go on. */
    @Test
    void apply_whenItsLeaseIsTakenAwayInBetween_writesNothingAnyMore() {
        var first = world.apply(Examples.minimal());
        failures.wait(Duration.ofMinutes(1));
        deleteLease();
        var before = writes.by(first);
        assertThat(before).isPositive();
        var second = world.apply(Examples.minimal());
        world.clock()
                .runUntil(
                        () -> failures.holder()
                                        .filter(second.start().executionArn()::equals)
                                        .isPresent()
                                || first.status() != Status.RUNNING,
                        Duration.ofMinutes(10));
        world.finish(second);
        world.finish(first);

        in.succeeded(second).failed(first, LEASE_LOST, second.start().executionArn());
        assertThat(writes.by(first)).isEqualTo(before);
        assertThat(writes.by(second)).isPositive();
        writes.areByTheHolderOfTheLease();
        in.succeeded(world.finish(world.teardown("minimal"))).nothingIsLeft();
    }

    private Execution failed() {
        failures.breakThePath();
        var execution = world.finish(world.apply(Examples.minimal()));
        in.failed(execution, Failures.UNREACHABLE, "SERVFAIL");
        return execution;
    }

    private void deleteLease() {
        world.clock()
                .exclusively(
                        () -> world.aws()
                                .dynamoDb()
                                .call(
                                        "DeleteItem",
                                        Json.object()
                                                .put("TableName", Installation.TABLE)
                                                .set(
                                                        "Key",
                                                        Json.parse(
                                                                "{\"topology\":{\"S\":\"minimal\"},\"item\":{\"S\":\"lease\"}}"))));
    }

    private static List<String> statesEntered(Execution execution, int after) {
        return execution.history().stream()
                .skip(after)
                .filter(event -> event.path("type").asText().endsWith("StateEntered"))
                .map(event -> event.at("/stateEnteredEventDetails/name").asText())
                .toList();
    }
}
