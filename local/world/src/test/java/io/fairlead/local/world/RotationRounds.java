package io.fairlead.local.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.core.json.Json;
import io.fairlead.local.asl.Execution;
import io.fairlead.local.world.RotationCell.Sequel;
import io.fairlead.local.world.RotationCell.Start;
import io.fairlead.local.world.RotationCell.Trouble;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Rotations of one world, one after the other: in each one thing goes wrong, and after each everything is as it must be. */
final class RotationRounds implements AutoCloseable {
    /** Drains, and the weekly runs that delete what is drained, are over. */
    private static final Duration SETTLED = Duration.ofDays(16);

    private static final Duration A_MOMENT = Duration.ofMinutes(1);
    private static final Duration A_LOOK = Duration.ofMinutes(10);
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final String STARTED_BY_HAND = "orders/manager/java_client";

    /** So seldom that schedules never rotate keys while there are rounds. */
    private static final String SELDOM = "P993D";

    private static final Duration A_MONTH = Duration.ofDays(30);

    private final RotationScene scene;
    private final RotationTroubles troubles;
    private final SettledRotation settled;
    private int rounds;

    /** What a person does with an execution that has failed. */
    enum Remedy {
        REDRIVE,
        ANOTHER
    }

    /** How a round came right. */
    enum Outcome {
        NOT_HIT,
        BY_ITSELF,
        REDRIVEN,
        STARTED_AGAIN
    }

    private RotationRounds(RotationScene scene) {
        this.scene = scene;
        this.troubles = new RotationTroubles(scene.world);
        this.settled = new SettledRotation(scene);
        scene.produces();
    }

    /** For rotations after which somebody or something goes on. */
    static RotationRounds seldom(ObjectNode document, long seed) {
        var copy = document.deepCopy();
        copy.withObject("/rotation").put("every", SELDOM);
        var rounds = new RotationRounds(new RotationScene(seed, copy));
        rounds.scene.report(rounds.scene.rotate("{}"));
        rounds.scene.world.pass(SETTLED);
        return rounds;
    }

    /** For rotations after which nobody does anything: each begins two weeks before the next one by schedule. */
    static RotationRounds monthly(ObjectNode document, long seed) {
        var rounds = new RotationRounds(new RotationScene(seed, document));
        var before = rounds.scene.rotations().size();
        rounds.scene.world.pass(A_MONTH.plusDays(1));
        assertThat(rounds.scene.rotations()).as("rotations by schedule").hasSizeGreaterThan(before);
        rounds.scene.world.pass(SETTLED);
        return rounds;
    }

    /** Everything that could go wrong in a rotation that begins like that. */
    List<Trouble> troubles(Start start) {
        rounds++;
        prepare(start);
        troubles.watch();
        if (start == Start.SECRETS_MANAGER) {
            rotateInSecretsManager();
        } else {
            scene.report(scene.rotate("{}"));
        }
        scene.world.pass(SETTLED);
        settled.check();
        return troubles.all();
    }

    /** One rotation. Asserts that all is well afterwards. */
    Outcome run(RotationCell cell, Remedy remedy) {
        rounds++;
        prepare(cell.table());
        var end = scene.world.clock().instant().plus(A_MONTH);
        var outcome = cell.table() == Start.SECRETS_MANAGER ? secretsManager(cell) : rotateKeys(cell, remedy);
        if (!troubles.hasHappened()) {
            scene.world.pass(SETTLED); // a run of the weeks to come may do it
        }
        var happened = troubles.hasHappened();
        if (happened && cell.sequel() == Sequel.ANOTHER_ROTATION) {
            scene.report(scene.rotate("{}"));
        }
        scene.world.pass(cell.sequel() == Sequel.NOTHING ? until(end) : SETTLED);
        troubles.end();
        settled.check();
        return happened ? outcome : Outcome.NOT_HIT;
    }

    /** After two rotations within the drain time, keys are left that a schedule has to delete. */
    private void prepare(Start start) {
        if (start == Start.A_DAY_AFTER_ANOTHER) {
            scene.report(scene.rotate("{}"));
            scene.world.pass(A_DAY);
        }
    }

    private Duration until(Instant end) {
        return Duration.between(scene.world.clock().instant(), end);
    }

    private Outcome rotateKeys(RotationCell cell, Remedy remedy) {
        troubles.begin(cell.trouble(), arn -> {
            if (cell.sequel() != Sequel.THE_SAME_AGAIN) {
                scene.world.clock().schedule(Duration.ZERO, () -> stop(arn));
            }
        });
        var execution = scene.world.start("rotate-keys", Json.object().put("topology", "minimal"));
        scene.world.finish(execution);
        scene.world.pass(A_MOMENT);
        if (cell.sequel() != Sequel.THE_SAME_AGAIN || execution.status() == Execution.Status.SUCCEEDED) {
            return Outcome.BY_ITSELF;
        }
        assertThat(troubles.hasHappened())
                .as("%s: %s without a fault", execution.error(), execution.cause())
                .isTrue();
        assertThat(cell.trouble().what()).as("a crash needs a person").isNotEqualTo(RotationCell.CRASH.toString());
        return comesRight(execution, remedy);
    }

    /** Whichever execution was hit; one of Secrets Manager's own calls is none. */
    private void stop(String arn) {
        scene.rotations().stream()
                .filter(execution -> execution.status() == Execution.Status.RUNNING)
                .filter(execution ->
                        arn.isEmpty() || execution.start().executionArn().equals(arn))
                .forEach(new Failures(scene.world)::stop);
    }

    /** As the error says: where everything that could be done is done, another rotation, else a redrive. */
    private Outcome comesRight(Execution execution, Remedy remedy) {
        scene.world.pass(A_LOOK);
        if (remedy == Remedy.ANOTHER || "KeysNotRotated".equals(execution.error())) {
            scene.report(scene.rotate("{}"));
            return Outcome.STARTED_AGAIN;
        }
        execution.redrive();
        scene.in.succeeded(scene.world.finish(execution));
        return Outcome.REDRIVEN;
    }

    private Outcome secretsManager(RotationCell cell) {
        var before = scene.keys.current(STARTED_BY_HAND);
        troubles.begin(cell.trouble(), arn -> {});
        rotateInSecretsManager();
        if (!scene.keys.current(STARTED_BY_HAND).equals(before)) {
            return Outcome.BY_ITSELF;
        }
        rounds++;
        rotateInSecretsManager();
        assertThat(scene.keys.current(STARTED_BY_HAND)).isNotEqualTo(before);
        return Outcome.STARTED_AGAIN;
    }

    private void rotateInSecretsManager() {
        var token = UUID.nameUUIDFromBytes(("round " + rounds).getBytes(StandardCharsets.UTF_8));
        scene.person.secretsManager(
                "RotateSecret", scene.keys.named(STARTED_BY_HAND).put("ClientRequestToken", token.toString()));
        scene.world.pass(AN_HOUR);
    }

    /** After all of them: the topology can be taken down to nothing. */
    void tearDown() {
        scene.tearDown();
    }

    @Override
    public void close() {
        scene.close();
    }
}
