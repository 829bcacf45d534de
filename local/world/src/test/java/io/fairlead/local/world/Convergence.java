package io.fairlead.local.world;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.core.json.Json;
import io.fairlead.local.asl.Execution;
import io.fairlead.local.confluent.Existing;
import io.fairlead.local.world.Play.Step;
import io.fairlead.local.world.faults.Fault;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Lets the faults of some cells happen in one world, and says how it came right. Asserts that it did. */
final class Convergence {
    /** A person needs a moment to look. */
    private static final Duration LOOK = Duration.ofMinutes(10);

    private final Undisturbed undisturbed;
    private final long seed;

    /**
     * How a world came right.
     *
     * @param byItself what happened and was got over
     * @param byHand what happened alone before an execution failed
     * @param together what happened with others before an execution failed
     */
    record Outcome(Set<Cell> byItself, Set<Cell> byHand, Set<Cell> together) {
        private Outcome() {
            this(new HashSet<>(), new HashSet<>(), new HashSet<>());
        }

        private void add(Set<Cell> happened, boolean failed) {
            (failed ? (happened.size() == 1 ? byHand : together) : byItself).addAll(happened);
        }
    }

    Convergence(Undisturbed undisturbed, long seed) {
        this.undisturbed = undisturbed;
        this.seed = seed;
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
     * Runs cells together, each in its step.
     *
     * @param remedy what a person does with an execution that has failed; when it does not run then, another one is started
     */
    private Outcome run(List<Cell> cells, Consumer<Execution> remedy) {
        try (var world = World.open(Options.virtual(seed))) {
            Approver.in(world);
            var stranger = new Stranger(world);
            var happened = new HashSet<Fault>();
            world.faults().onHit(hit -> happened.add(hit.fault()));
            var outcome = new Outcome();
            for (var step : undisturbed.play().steps()) {
                var here = cells.stream()
                        .filter(cell -> cell.step().equals(step.name()))
                        .toList();
                step.before().accept(world);
                here.forEach(cell -> world.faults().add(cell.fault()));
                new Attempts(world, step, here, happened, remedy).until(outcome);
                world.faults().clear();
                var wanted = step.wanted();
                if (wanted != null && !here.isEmpty()) {
                    stranger.isUntouched();
                    isAsDesired(world, stranger, step, wanted);
                }
            }
            WorldAssert.in(world).nothingIsLeftBut(stranger.objects()).noSecretLeaked();
            return outcome;
        }
    }

    /** The executions of one step, until one succeeds. */
    private record Attempts(World world, Step step, List<Cell> cells, Set<Fault> happened, Consumer<Execution> remedy) {

        void until(Outcome outcome) {
            var execution = world.finish(step.start().apply(world));
            while (!hasSucceeded(execution)) {
                var guilty = drain();
                assertThat(guilty)
                        .as(
                                "%s failed and no fault was left: %s: %s",
                                step.name(), execution.error(), execution.cause())
                        .isNotEmpty();
                outcome.add(guilty, true);
                world.pass(LOOK);
                remedy.accept(execution);
                var goesOn = execution.status() == Execution.Status.RUNNING;
                execution = world.finish(goesOn ? execution : step.start().apply(world));
            }
            outcome.add(drain(), false);
        }

        /** A second teardown finds no topology when the first one failed after the last thing was gone. */
        private boolean hasSucceeded(Execution execution) {
            var isGone =
                    step.wanted() == null && String.valueOf(execution.cause()).contains("there is no topology");
            return isGone || execution.status() == Execution.Status.SUCCEEDED;
        }

        /** What has happened since the last time. */
        private Set<Cell> drain() {
            return world.clock().exclusively(() -> {
                var drained = new HashSet<Cell>();
                cells.stream().filter(cell -> happened.contains(cell.fault())).forEach(drained::add);
                happened.clear();
                return drained;
            });
        }
    }

    /** All that is wanted and no more; each key in a secret, and in each secret a key; and a second plan that is empty. */
    private void isAsDesired(World world, Stranger stranger, Step step, ObjectNode document) {
        var desired = requireNonNull(undisturbed.names().get(step.name()));
        assertThat(Undisturbed.names(world))
                .as("what exists")
                .containsExactlyInAnyOrderElementsOf(stranger.with(desired));
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
}
