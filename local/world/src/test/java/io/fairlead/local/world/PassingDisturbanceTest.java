package io.fairlead.local.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.local.world.faults.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The private path ends after the gate has proven it: it may be back in a moment, and if not, a person hears of it soon. */
class PassingDisturbanceTest {
    @Test
    void apply_whenAProvenNameIsGoneForAWhile_waitsWithoutAHand() {
        try (var world = disturbed("90s")) {
            var times = disturbances(world);

            WorldAssert.in(world).succeeded(world.finish(world.apply(Examples.minimal())));

            assertThat(times).isNotEmpty();
        }
    }

    @Test
    void apply_whenAProvenNameStaysAway_saysSoAfterThreeMinutes() {
        try (var world = disturbed("PT3H")) {
            var times = disturbances(world);

            var execution = world.finish(world.apply(Examples.minimal()));

            WorldAssert.in(world)
                    .failed(execution, "io.fairlead.core.errors.Unreachable", "ended at name", "NXDOMAIN", "To go on");
            assertThat(Duration.between(times.getFirst(), execution.stopDate()))
                    .isBetween(Duration.ofMinutes(3), Duration.ofMinutes(4));
        }
    }

    /** Only a new process asks for names: connections are kept. */
    private static World disturbed(String time) {
        var faults = List.of(
                Fault.parse("lambda * from ensure topic #1 crash-before"),
                Fault.parse("dns sandbox-minimal from ensure topic #1 no-such-host=" + time));
        return World.open(Options.virtual(67).with(faults));
    }

    /** When names were asked for in vain. */
    private static List<Instant> disturbances(World world) {
        var times = new ArrayList<Instant>();
        world.faults().onHit(hit -> {
            if (hit.call().service().equals("dns")) {
                times.add(world.clock().instant());
            }
        });
        return times;
    }
}
