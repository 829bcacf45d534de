package io.fairlead.local.cli;

import io.fairlead.local.asl.Execution;
import io.fairlead.local.world.World;
import java.io.PrintStream;
import java.time.Duration;
import java.util.function.Supplier;

/** Gets a machine's work done as a person would: looks at the cause of a failure, redrives, starts it again. */
final class Attempts {
    /** A person needs a while to look and to think. */
    private static final Duration LOOK = Duration.ofMinutes(5);

    /** What a person does first when an execution has failed. */
    enum OnFailure {
        /** Redrive it; if it fails once more, start another. */
        redrive,
        /** Start another. */
        apply
    }

    private final World world;
    private final OnFailure onFailure;
    private final PrintStream out;

    Attempts(World world, OnFailure onFailure, PrintStream out) {
        this.world = world;
        this.onFailure = onFailure;
        this.out = out;
    }

    /** The execution that ended last, whatever its end. */
    Execution run(String machine, Supplier<Execution> starter) {
        var execution =
                finish(machine, starter.get(), new Story(out, world.clock().instant()));
        return execution.status() == Execution.Status.SUCCEEDED ? execution : finish(machine, starter, execution);
    }

    private Execution finish(String machine, Supplier<Execution> starter, Execution failed) {
        if (onFailure == OnFailure.redrive) {
            out.printf("%s again, from where it stopped, after %s (redrive)%n", machine, Times.clock(LOOK));
            world.pass(LOOK);
            failed.redrive();
            if (finished(machine, failed)) {
                return failed;
            }
        }
        out.printf("%s again, from the beginning, after %s%n", machine, Times.clock(LOOK));
        world.pass(LOOK);
        return finish(machine, starter.get(), new Story(out, world.clock().instant()));
    }

    private Execution finish(String machine, Execution execution, Story story) {
        execution.onEvent(story::tell);
        finished(machine, execution);
        return execution;
    }

    private boolean finished(String machine, Execution execution) {
        world.finish(execution);
        if (execution.status() == Execution.Status.SUCCEEDED) {
            return true;
        }
        out.printf("%s %s%n  %s%n  %s%n%n", machine, execution.status(), execution.error(), execution.cause());
        return false;
    }
}
