package io.fairlead.local.cli;

import io.fairlead.local.world.World;
import java.time.Duration;
import java.time.Instant;

/** The world's time since what is being told began. */
final class Timeline {
    private final World world;
    private Instant start;

    Timeline(World world) {
        this.world = world;
        this.start = world.clock().instant();
    }

    /** Something else is told from now on. */
    void restart() {
        start = world.clock().instant();
    }

    String now() {
        return at(world.clock().instant());
    }

    String at(Instant instant) {
        return Times.clock(Duration.between(start, instant));
    }
}
