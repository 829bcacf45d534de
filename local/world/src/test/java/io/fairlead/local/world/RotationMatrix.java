package io.fairlead.local.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.core.json.Json;
import io.fairlead.local.asl.Execution;
import io.fairlead.local.world.faults.Fault;
import io.fairlead.local.world.faults.What;
import io.fairlead.local.world.faults.Where;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Every call that a rotation makes, times what can go wrong with it, times what happens afterwards. The calls are found by running
 * one, so that a new one is covered by itself.
 */
record RotationMatrix(ObjectNode document, long seed) {
    private static final What CRASH = What.parse("crash-after");

    /** Drains, and the weekly runs that delete what is drained, are over; the next month is not. */
    private static final Duration SETTLED = Duration.ofDays(16);

    private static final Duration A_LOOK = Duration.ofMinutes(10);
    private static final Duration A_MONTH = Duration.ofDays(45);

    /** What happens after the fault. */
    enum Afterwards {
        /** Whoever called calls once more. */
        THE_SAME_AGAIN,
        /** The execution is stopped, and a person starts another one. */
        ANOTHER_ROTATION,
        /** The execution is stopped, and nobody does anything: there are only schedules. */
        NOTHING
    }

    /** One run. */
    record Case(Fault fault, Afterwards afterwards) {
        @Override
        public String toString() {
            return fault + ", then " + afterwards;
        }
    }

    /** A crash right after each effect, with each sequel. */
    List<Case> crashes() {
        return calls().stream()
                .filter(where -> Matrix.canHappen(CRASH, where))
                .filter(where -> !where.service().equals("dns"))
                .map(where -> Fault.first(where, CRASH))
                .flatMap(fault -> Stream.of(Afterwards.values()).map(then -> new Case(fault, then)))
                .toList();
    }

    /** Everything that can go wrong with each call, which is then made again. */
    List<Case> faults() {
        return calls().stream()
                .flatMap(where -> Matrix.EFFECTS.stream()
                        .filter(what -> Matrix.canHappen(what, where))
                        .map(what -> new Case(Fault.first(where, what), Afterwards.THE_SAME_AGAIN)))
                .toList();
    }

    /** With somebody who writes to what is mirrored: nothing else shows that a link works with its new key. */
    private RotationScene scene() {
        var scene = new RotationScene(seed, document);
        if (document.has("links")) {
            new Producer(scene.world, scene.person, "orders", "orders", "orders/manager/java_client");
        }
        return scene;
    }

    private Set<Where> calls() {
        try (var scene = scene()) {
            // Two of them, since the first one retires nothing.
            scene.report(scene.rotate("{}"));
            scene.world.pass(SETTLED);
            var calls = new LinkedHashSet<Where>();
            scene.world.faults().onCall(call -> calls.add(Matrix.where(call)));
            scene.report(scene.rotate("{}"));
            calls.removeIf(call -> call.caller().isEmpty()); // the producer's own
            return new LinkedHashSet<>(calls);
        }
    }

    /** Runs them, several worlds at a time where the machine has processors for it; says what was wrong with which. */
    List<String> failures(List<Case> cases) {
        return cases.parallelStream()
                .map(this::run)
                .filter(wrong -> !wrong.isEmpty())
                .toList();
    }

    /** Says what is wrong afterwards; empty when all is well. */
    String run(Case which) {
        try (var scene = scene()) {
            scene.report(scene.rotate("{}"));
            scene.world.pass(SETTLED);
            var stopped = new ArrayList<Execution>();
            var execution = scene.world.start("rotate-keys", Json.object().put("topology", "minimal"));
            scene.world.faults().onHit(hit -> {
                if (which.afterwards() != Afterwards.THE_SAME_AGAIN && stopped.isEmpty()) {
                    stopped.add(execution);
                    scene.world.clock().schedule(Duration.ZERO, () -> new Failures(scene.world).stop(execution));
                }
            });
            scene.world.faults().add(which.fault());
            scene.world.finish(execution);
            assertThat(scene.world.faults().missed())
                    .as("faults that did not happen")
                    .isEmpty();
            scene.world.pass(Duration.ofMinutes(1));
            if (which.afterwards() == Afterwards.ANOTHER_ROTATION) {
                scene.report(scene.rotate("{}"));
            } else if (which.afterwards() == Afterwards.THE_SAME_AGAIN) {
                comesRight(scene, execution, which.fault().what());
            }
            scene.world.pass(which.afterwards() == Afterwards.NOTHING ? A_MONTH : SETTLED);
            isSettled(scene);
            return "";
        } catch (AssertionError | RuntimeException wrong) {
            return which + ": " + wrong.getMessage();
        }
    }

    /** A crash is got over; where more is wrong, a person redrives, or starts anew what was left. */
    private static void comesRight(RotationScene scene, Execution execution, What what) {
        if (!what.equals(CRASH) && execution.status() != Execution.Status.SUCCEEDED) {
            scene.world.pass(A_LOOK);
            if ("KeysNotRotated".equals(execution.error())) {
                scene.report(scene.rotate("{}"));
                return;
            }
            execution.redrive();
            scene.world.finish(execution);
        }
        scene.in.succeeded(execution);
    }

    /** A working key behind AWSCURRENT, and none that nobody needs. */
    private static void isSettled(RotationScene scene) {
        scene.isSound();
        for (var secret : scene.keys.secrets()) {
            assertThat(scene.keys.live(secret))
                    .as("keys of %s", secret)
                    .contains(scene.keys.key(secret, "AWSPREVIOUS"), scene.keys.current(secret))
                    .containsExactlyInAnyOrderElementsOf(scene.keys.labelled(secret));
            assertThat(scene.keys.tokens(secret)).as("tokens of %s", secret).doesNotHaveDuplicates();
        }
        try (var client = scene.client("orders", "orders/manager/java_client", Duration.ZERO)) {
            assertThat(client.connects())
                    .as("the current key opens the cluster")
                    .isTrue();
        }
    }
}
