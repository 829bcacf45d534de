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
    private final Timeline timeline;
    private final OnFailure onFailure;
    private final PrintStream out;

    Attempts(World world, Timeline timeline, OnFailure onFailure, PrintStream out) {
        this.world = world;
        this.timeline = timeline;
        this.onFailure = onFailure;
        this.out = out;
    }

    /** The execution that ended last, whatever its end. */
    Execution run(String machine, Supplier<Execution> starter) {
        var first = begin(starter);
        var announcement = finish(machine, first);
        if (succeeded(first)) {
            return first;
        }
        if (onFailure == OnFailure.redrive && announcement.wantsRedrive()) {
            out.printf("%s again, from where it stopped, after %s (redrive)%n", machine, Times.clock(LOOK));
            first.redrive();
            finish(machine, first);
            if (succeeded(first)) {
                return first;
            }
        }
        out.printf("%s again, from the beginning, after %s%n", machine, Times.clock(LOOK));
        var second = begin(starter);
        finish(machine, second);
        if (!succeeded(second)) {
            out.printf("%s does not come right by trying again%n%n", machine);
        }
        return second;
    }

    private Execution begin(Supplier<Execution> starter) {
        timeline.restart();
        var execution = starter.get();
        execution.onEvent(new Story(out, timeline)::tell);
        return execution;
    }

    /** After a failure, time passes in which a person reads of it. */
    private Announcement finish(String machine, Execution execution) {
        var announcement = Announcement.ofNext(world, execution);
        world.finish(execution);
        if (!succeeded(execution)) {
            var end = world.clock().instant().plus(LOOK);
            announcement.await(LOOK);
            out.printf("%s %s%n", machine, execution.status());
            announcement.print(out);
            world.pass(Duration.between(world.clock().instant(), end));
        }
        return announcement;
    }

    private static boolean succeeded(Execution execution) {
        return execution.status() == Execution.Status.SUCCEEDED;
    }
}
