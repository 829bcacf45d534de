package io.fairlead.local.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.core.json.Json;
import io.fairlead.local.asl.Execution;
import io.fairlead.local.confluent.Existing;
import io.fairlead.local.world.faults.Fault;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Lets the faults of some cells happen in one world, and says how it came right. Asserts that it did. */
final class Convergence {
    /** A person needs a moment to look. */
    private static final Duration LOOK = Duration.ofMinutes(10);

    private final ObjectNode document;
    private final String topology;
    private final long seed;
    private final List<String> desired;

    /** How a world came right, and which faults happened in it. */
    record Outcome(boolean byItself, Set<Fault> happened) {}

    Convergence(ObjectNode document, long seed) {
        this.document = document;
        this.topology = document.get("name").asText();
        this.seed = seed;
        try (var world = World.open(Options.virtual(seed))) {
            WorldAssert.in(world).succeeded(world.finish(world.apply(document)));
            this.desired = names(world);
        }
    }

    /** When an execution fails, it is redriven. */
    Outcome withRedrive(List<Cell> cells) {
        return run(cells, Execution::redrive);
    }

    /** When an execution fails, another one is started. */
    Outcome withAnother(List<Cell> cells) {
        return run(cells, failed -> {});
    }

    /**
     * Runs cells of one machine together.
     *
     * @param remedy what a person does with an execution that has failed; when it does not run then, another one is started
     */
    private Outcome run(List<Cell> cells, Consumer<Execution> remedy) {
        try (var world = World.open(Options.virtual(seed))) {
            var stranger = new Stranger(world);
            var happened = new HashSet<Fault>();
            world.faults().onHit(hit -> happened.add(hit.fault()));
            var disturbsApply = cells.getFirst().machine().equals("apply");
            var byItself = disturbsApply
                    ? disturbed(world, cells, () -> world.apply(document), remedy)
                    : finish(world, () -> world.apply(document), remedy);
            if (disturbsApply) {
                stranger.isUntouched();
                isAsDesired(world, stranger);
            }
            byItself &= disturbsApply
                    ? finish(world, () -> world.teardown(topology), remedy)
                    : disturbed(world, cells, () -> world.teardown(topology), remedy);
            WorldAssert.in(world).nothingIsLeftBut(stranger.objects()).noSecretLeaked();
            return new Outcome(byItself, happened);
        }
    }

    private static boolean disturbed(
            World world, List<Cell> cells, Supplier<Execution> starter, Consumer<Execution> remedy) {
        cells.forEach(cell -> world.faults().add(cell.fault()));
        return finish(world, starter, remedy);
    }

    /** Whether it needed no hand. */
    private static boolean finish(World world, Supplier<Execution> starter, Consumer<Execution> remedy) {
        var execution = world.finish(starter.get());
        if (execution.status() == Execution.Status.SUCCEEDED) {
            return true;
        }
        world.pass(LOOK);
        remedy.accept(execution);
        var next = execution.status() == Execution.Status.RUNNING ? execution : starter.get();
        WorldAssert.in(world).succeeded(world.finish(next));
        return false;
    }

    /** All that is wanted and no more; each key in a secret, and in each secret a key; and a second plan that is empty. */
    private void isAsDesired(World world, Stranger stranger) {
        assertThat(names(world)).as("what exists").containsExactlyInAnyOrderElementsOf(stranger.with(desired));
        var secrets = secrets(world);
        var keys = world.confluent().everything().stream()
                .filter(it -> it.kind().equals("ApiKey"))
                .map(Existing::id)
                .toList();
        assertThat(keys).as("keys").allSatisfy(key -> assertThat(secrets).anyMatch(text -> text.contains(key)));
        assertThat(secrets).as("secrets").allSatisfy(text -> assertThat(keys).anyMatch(text::contains));
        var again = world.finish(world.apply(document));
        WorldAssert.in(world).succeeded(again);
        assertThat(again.output()).as("a second plan").contains("\"CREATE\":0", "\"UPDATE\":0", "\"DELETE\":0");
    }

    private static List<String> secrets(World world) {
        return world.clock()
                .exclusively(() -> world.aws().secrets().names().stream()
                        .filter(name -> !name.equals(Installation.CONFLUENT_SECRET))
                        .map(name -> world.aws()
                                .secrets()
                                .call("GetSecretValue", Json.object().put("SecretId", name))
                                .get("SecretString")
                                .asText())
                        .toList());
    }

    private static List<String> names(World world) {
        var names = world.confluent().everything().stream()
                .map(it -> it.kind() + " " + it.name().replaceAll("sa-\\w+", "sa-"))
                .collect(Collectors.toList());
        world.clock().exclusively(() -> {
            world.aws().ec2().endpoints().endpoints().forEach(it -> names.add("VPC endpoint"));
            world.aws().route53().hostedZones().forEach(it -> names.add("Hosted zone"));
            names.addAll(world.aws().secrets().names());
        });
        return names;
    }
}
