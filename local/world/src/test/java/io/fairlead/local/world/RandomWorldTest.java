package io.fairlead.local.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.asl.Execution;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents of any shape, end to end. */
class RandomWorldTest {
    private static final List<RandomTopology.Net> WORKLOADS = List.of(
            new RandomTopology.Net("shared-non-prod", "10.1.0.0/20"),
            new RandomTopology.Net("sandbox-minimal", "10.0.0.0/20"));
    private static final List<RandomTopology.Net> OBSERVERS = List.of(
            new RandomTopology.Net("operations", "10.2.0.0/20"), new RandomTopology.Net("dns", "10.255.0.0/24"));

    @Test
    void teardown_whenAnApplyWasStoppedAnywhere_leavesNothing() {
        goesDownFromAnywhere(4);
    }

    @Test
    void teardown_whenAnotherTopologyIsBeside_leavesThatAlone() {
        try (var world = World.open(Options.virtual(53))) {
            var in = WorldAssert.in(world);
            in.succeeded(world.finish(world.apply(RandomTopology.of(4, "one", WORKLOADS.subList(0, 1), OBSERVERS))));
            world.pass(Duration.ofMinutes(10)); // Secrets Manager tries the rotation that was switched on
            var one = world.confluent().everything();
            var belongings = Belongings.of(world, List.of("one"));
            var calls = new ChangingCalls(world);
            in.succeeded(world.finish(world.apply(RandomTopology.of(7, "other", WORKLOADS.subList(1, 2), OBSERVERS))));

            in.succeeded(world.finish(world.teardown("other"))).noSecretLeaked();

            calls.haveNotTouched(belongings);
            assertThat(world.confluent().everything()).isEqualTo(one);
            assertThatNothingChanges(world, RandomTopology.of(4, "one", WORKLOADS.subList(0, 1), OBSERVERS));
            in.succeeded(world.finish(world.teardown("one"))).nothingIsLeft();
        }
    }

    @Tag("exhaustive")
    @ParameterizedTest
    @MethodSource("seeds")
    void apply_whenManyDocuments_convergeAndTheirTeardownsLeaveNothing(int seed) {
        goesUpAndDown(seed);
    }

    @Tag("exhaustive")
    @ParameterizedTest
    @MethodSource("seeds")
    void teardown_whenManyAppliesWereStoppedAnywhere_leavesNothing(int seed) {
        goesDownFromAnywhere(seed);
    }

    static IntStream seeds() {
        return IntStream.range(100, 130);
    }

    private static void goesUpAndDown(int seed) {
        var document = RandomTopology.of(seed, "chance", WORKLOADS, OBSERVERS);
        try (var world = World.open(Options.virtual(seed))) {
            var in = WorldAssert.in(world);
            in.succeeded(world.finish(world.apply(document)));
            assertThatNothingChanges(world, document);
            in.succeeded(world.finish(world.teardown("chance"))).nothingIsLeft().noSecretLeaked();
        }
    }

    private static void goesDownFromAnywhere(int seed) {
        try (var world = World.open(Options.virtual(seed))) {
            var in = WorldAssert.in(world);
            var execution = world.apply(RandomTopology.of(seed, "chance", WORKLOADS, OBSERVERS));
            world.clock().runUntil(() -> false, Duration.ofSeconds(5 + new Random(seed).nextInt(540)));
            if (execution.status() == Execution.Status.RUNNING) {
                execution.stop("Operator", "changed my mind");
            }
            in.succeeded(world.finish(world.teardown("chance"))).nothingIsLeft();
        }
    }

    private static void assertThatNothingChanges(World world, ObjectNode document) {
        var before = world.confluent().everything();
        var changes = new Changes(world);
        WorldAssert.in(world).succeeded(world.finish(world.apply(document)));
        assertThat(changes.drain()).isEmpty();
        assertThat(world.confluent().everything()).isEqualTo(before);
    }
}
