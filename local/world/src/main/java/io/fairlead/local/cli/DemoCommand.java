package io.fairlead.local.cli;

import io.fairlead.core.json.Json;
import io.fairlead.core.topology.TopologyReader;
import io.fairlead.local.asl.Execution;
import io.fairlead.local.cli.Attempts.OnFailure;
import io.fairlead.local.world.Options;
import io.fairlead.local.world.World;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Applies a topology, shows what exists, takes it down, shows that nothing is left. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Applies a topology in virtual time, shows what exists, takes it down to nothing.")
final class DemoCommand implements Callable<Integer> {
    @Option(names = "--seed", description = "The same seed tells the same story. Default: ${DEFAULT-VALUE}.")
    private long seed = 7;

    @Mixin
    private FaultOption faults = new FaultOption();

    @Option(
            names = "--on-failure",
            description =
                    "What to do when an execution fails: ${COMPLETION-CANDIDATES} (redrive, then once more from the"
                            + " beginning; or the latter at once). Default: ${DEFAULT-VALUE}.")
    private OnFailure onFailure = OnFailure.redrive;

    @Option(
            names = "--days",
            description =
                    "How many days pass before the teardown. Default: ${DEFAULT-VALUE}. Keys are replaced every 30.")
    private int days = 30;

    @Parameters(
            arity = "0..1",
            paramLabel = "DOCUMENT",
            description =
                    "A topology document, for the networks of the examples. Default: events/examples/non-prod.json.")
    private Path document = Path.of(System.getProperty("fairlead.root", "."), "events", "examples", "non-prod.json");

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private DemoCommand() {}

    @Override
    public Integer call() throws IOException {
        var text = Files.readString(document);
        var topology = new TopologyReader().read(text);
        try (var world = World.open(Options.virtual(seed).with(faults.faults()))) {
            var timeline = new Timeline(world);
            var mishaps = new Mishaps(world, timeline, faults.faults(), out);
            var attempts = new Attempts(world, timeline, onFailure, out);
            var path = new CriticalPath(world.times(), topology);
            var applied = run(
                    world,
                    attempts,
                    topology.name(),
                    "apply",
                    "applied",
                    path.up(),
                    () -> world.apply(Json.parse(text)));
            var inventory = new Inventory(world);
            out.println("What exists now:");
            inventory.print(out);
            if (!applied) {
                mishaps.conclude();
                return 1;
            }
            var rotated = new Month(world, topology, out).pass(Duration.ofDays(days));
            var down = run(
                    world,
                    attempts,
                    topology.name(),
                    "teardown",
                    "torn down",
                    path.down(),
                    () -> world.teardown(topology.name()));
            out.printf(inventory.isEmpty() ? "What is left: " : "What is left:%n");
            inventory.print(out);
            mishaps.conclude();
            return rotated && down && inventory.isEmpty() ? 0 : 1;
        }
    }

    private boolean run(
            World world,
            Attempts attempts,
            String topology,
            String machine,
            String done,
            Duration criticalPath,
            Supplier<Execution> starter) {
        out.printf("%s · %s %s%n", topology, machine, "%93s".formatted("world's time"));
        var figures = Figures.of(world);
        var execution = attempts.run(machine, starter);
        if (execution.status() != Execution.Status.SUCCEEDED) {
            return false;
        }
        figures.print(out, done, execution, criticalPath);
        return true;
    }
}
