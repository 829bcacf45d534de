package io.fairlead.local.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.asl.Execution;
import io.fairlead.local.world.Neighbours.Shape;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many topologies in one account and one organization. */
class SideBySideTest {
    private static final int MANY = 20;
    private static final int HALF = MANY / 2;

    /**
     * What an account may do so rarely that twenty topologies must wait for each other: one VPC endpoint in 3.3 seconds, and 50 calls a
     * second of one kind to Secrets Manager. Clusters that were begun in the same instant are ready in the same instant, and teardowns that
     * begin in the same instant switch rotations off in the same instant.
     */
    private static final Set<String> EXPLAINED = Set.of(
            "ec2 CreateVpcEndpoint",
            "ec2 DeleteVpcEndpoints",
            "secretsmanager CreateSecret",
            "secretsmanager RotateSecret",
            "secretsmanager CancelRotateSecret",
            "secretsmanager ListSecretVersionIds");

    @Test
    void three_whenAppliedAtTheSameTimeAndTwoTornDown_leaveTheThirdAlone() {
        var neighbours = Neighbours.of(3);
        try (var world = World.open(neighbours.in(Options.virtual(67)))) {
            var stays = neighbours.names().subList(0, 1);
            finish(world, applies(world, neighbours.documents().subList(0, 1)));
            world.pass(Duration.ofMinutes(10)); // Secrets Manager tries the rotation that was switched on
            var before = world.confluent().everything();
            var belongings = Belongings.of(world, stays);
            var calls = new ChangingCalls(world);

            finish(world, applies(world, neighbours.documents().subList(1, 3)));
            finish(world, teardowns(world, neighbours.names().subList(1, 3)));

            calls.haveNotTouched(belongings);
            assertThat(world.confluent().everything()).isEqualTo(before);
            finish(world, teardowns(world, stays));
            WorldAssert.in(world).nothingIsLeft();
        }
    }

    @Test
    @Tag("exhaustive")
    void twenty_whenAppliedAndTornDownAtTheSameTime_allComeRight() {
        var neighbours = Neighbours.of(MANY);
        try (var world = World.open(neighbours.in(Options.virtual(61)))) {
            var in = WorldAssert.in(world);
            var traffic = new Traffic(world);

            var up = finish(world, applies(world, neighbours.documents()));
            report("20 applied at the same instant", traffic, up);
            compare(up, alone());
            expectNoOtherThrottle(traffic);
            var down = finish(world, teardowns(world, neighbours.names()));
            report("20 torn down at the same instant", traffic, down);
            expectNoOtherThrottle(traffic);
            in.nothingIsLeft();

            finish(world, applies(world, neighbours.documents().subList(0, HALF)));
            traffic.forget();
            var beside = Stream.concat(
                            applies(world, neighbours.documents().subList(HALF, MANY)).stream(),
                            teardowns(world, neighbours.names().subList(0, HALF)).stream())
                    .toList();
            report("10 applied beside 10 torn down", traffic, finish(world, beside));
            expectNoOtherThrottle(traffic);
            finish(world, teardowns(world, neighbours.names().subList(HALF, MANY)));
            in.nothingIsLeft().noSecretLeaked();
        }
    }

    private static void expectNoOtherThrottle(Traffic traffic) {
        assertThat(traffic.throttles().keySet()).isSubsetOf(EXPLAINED);
        traffic.forget();
    }

    private static List<Execution> applies(World world, List<ObjectNode> documents) {
        return documents.stream().map(world::apply).toList();
    }

    private static List<Execution> teardowns(World world, List<String> names) {
        return names.stream().map(world::teardown).toList();
    }

    private static List<Execution> finish(World world, List<Execution> executions) {
        executions.forEach(world::finish);
        executions.forEach(WorldAssert.in(world)::succeeded);
        return executions;
    }

    /** One neighbour of each shape, with nobody beside it. */
    private static Map<Shape, Duration> alone() {
        var alone = new EnumMap<Shape, Duration>(Shape.class);
        for (var number = 0; number < Shape.values().length; number++) {
            var neighbours = Neighbours.of(number + 1);
            try (var world = World.open(neighbours.in(Options.virtual(61)))) {
                var run = finish(
                        world, applies(world, List.of(neighbours.documents().getLast())));
                alone.put(Neighbours.shape(number), WorldAssert.duration(run.getFirst()));
            }
        }
        return alone;
    }

    private static void report(String what, Traffic traffic, List<Execution> executions) {
        var start = executions.getFirst().startDate();
        var end = executions.stream()
                .map(Execution::stopDate)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        var invocations = Invocations.of(executions);
        System.out.printf(
                "%n%s: %s, %d invocations, at most %d at once%n%s%s",
                what,
                Duration.between(start, end),
                invocations.all(),
                invocations.atOnce(),
                traffic.table(Duration.between(start, end)),
                Waits.of(executions));
    }

    private static void compare(List<Execution> up, Map<Shape, Duration> alone) {
        alone.forEach((shape, duration) -> System.out.printf(
                "%-12s alone %s, beside the others %s%n",
                shape,
                duration,
                IntStream.range(0, up.size())
                        .filter(number -> Neighbours.shape(number) == shape)
                        .mapToObj(number -> WorldAssert.duration(up.get(number)))
                        .toList()));
    }
}
