package io.fairlead.rotation.step;

import static io.fairlead.rotation.testing.RotationWorld.NAME;
import static io.fairlead.rotation.testing.RotationWorld.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fairlead.core.errors.BadCredential;
import io.fairlead.core.errors.Denied;
import io.fairlead.core.errors.Failure;
import io.fairlead.core.errors.NotReady;
import io.fairlead.core.errors.Throttled;
import io.fairlead.core.errors.Transient;
import io.fairlead.core.errors.Unreachable;
import io.fairlead.core.rotation.FailedRotation;
import io.fairlead.rotation.step.Request.Step;
import io.fairlead.rotation.testing.RotationWorld;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TroublesTest {
    private final RotationWorld world = new RotationWorld();

    private void fail(Step step, Failure... obstacles) {
        for (var obstacle : obstacles) {
            world.obstacles.add(obstacle);
        }
        assertThatExceptionOfType(Failure.class).isThrownBy(() -> world.perform(step, TOKEN));
    }

    private void made() {
        world.begin(TOKEN);
        world.perform(Step.createSecret, TOKEN);
    }

    @Test
    void step_whenItFailsAndNobodyWaits_isAnnouncedAtOnceAndOnce() {
        made();

        fail(Step.testSecret, new Denied("may not list", "give it a role"));
        fail(Step.testSecret, new Denied("may not list", "give it a role"));

        assertThat(world.announced).singleElement().satisfies(failed -> {
            assertThat(failed.topology()).isEqualTo("minimal");
            assertThat(failed.secret()).isEqualTo(RotationWorld.ref());
            assertThat(failed.arn()).isEqualTo(world.arn);
            assertThat(failed.version()).isEqualTo(TOKEN);
            assertThat(failed.failure()).hasMessageContainingAll(NAME.name(), "may not list", "give it a role");
            assertThat(failed.goOn()).contains("\"secret\":\"" + NAME.name() + "\"");
            assertThat(failed.idempotencyKey()).contains(TOKEN, "testSecret", "Denied");
        });
    }

    @Test
    void step_whenItFailsInAnotherWay_isAnnouncedAgain() {
        made();

        fail(Step.testSecret, new Unreachable("no route", "look at the routes"));
        fail(Step.testSecret, new Denied("may not list", "give it a role"));

        assertThat(world.announced)
                .extracting(FailedRotation::idempotencyKey)
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Test
    void step_whenTheAccountIsGone_isAnnounced() {
        world.begin(TOKEN);
        world.keys.deleteAccount();

        fail(Step.createSecret);
        fail(Step.createSecret);

        assertThat(world.announced).extracting(FailedRotation::step).containsExactly("createSecret");
    }

    @Test
    void step_whenTheSecretIsNotOurs_isAnnouncedWithoutATopology() {
        var path = "/somebody/else";
        world.vault.strangers(path);

        assertThatExceptionOfType(Failure.class).isThrownBy(() -> world.perform(path, Step.createSecret, TOKEN));

        assertThat(world.announced).singleElement().satisfies(failed -> {
            assertThat(failed.topology()).isEqualTo("-");
            assertThat(failed.arn()).isEqualTo(path);
            assertThat(failed.failure())
                    .hasMessageContainingAll(path, "no client secret of ours", "switch its rotation off");
            assertThat(failed.goOn()).contains("nothing to start");
        });
    }

    @Test
    void step_whenAnExecutionWaitsForIt_isLeftToTheExecution() {
        world.store.rotations(NAME.topology()).expect(NAME.name(), TOKEN);
        made();

        fail(Step.testSecret, new Denied("may not list", "give it a role"));

        assertThat(world.announced).isEmpty();
        assertThat(world.note().orElseThrow().trouble()).isPresent();
    }

    /** Else it would stand in the table for ever, or in the place of the rotation that came after. */
    @Test
    void step_whenTheRotationIsGivenUpMeanwhile_leavesNothingBehind() {
        made();
        world.meanwhile = () -> world.store.rotations(NAME.topology()).forget(NAME.name(), TOKEN);

        fail(Step.testSecret, new NotReady("not known yet", ""), new BadCredential("gone", "make another"));

        assertThat(world.note()).isEmpty();
        assertThat(world.announced).isEmpty();
    }

    @Test
    void step_whenTheRotationIsBeingGivenUp_leavesTheNoteAsItIs() {
        made();
        world.meanwhile = () -> world.store.rotations(NAME.topology()).giveUp(NAME.name(), TOKEN);

        fail(Step.testSecret, new NotReady("not known yet", ""), new BadCredential("gone", "make another"));

        assertThat(world.note().orElseThrow().trouble()).isEmpty();
        assertThat(world.announced).isEmpty();
    }

    @Test
    void step_whenSecretsManagerTriesItAgainAnyway_isNotAnnounced() {
        world.begin(TOKEN);
        world.keys.fail(new Throttled("too many", ""));
        fail(Step.createSecret);
        world.keys.fail(new Transient("not well", ""));
        fail(Step.createSecret);

        assertThat(world.announced).isEmpty();
        assertThat(world.note()).isPresent();
    }

    @Test
    void test_whenSecretsManagerOnlyTriesTheFunction_isNotAnnounced() {
        world.begin(TOKEN);

        fail(Step.testSecret, new Denied("may not list", "give it a role"));

        assertThat(world.announced).isEmpty();
    }

    /** Otherwise nobody would ever be told. */
    @Test
    void step_whenItCannotBeAnnounced_isAnnouncedByTheNextAttempt() {
        made();
        world.unheard = true;
        fail(Step.testSecret, new Denied("may not list", "give it a role"));

        world.unheard = false;
        fail(Step.testSecret, new Denied("may not list", "give it a role"));

        assertThat(world.announced).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void step_whenItSucceedsLater_isForgotten(int minutes) {
        made();
        fail(Step.testSecret, new Denied("may not list", "give it a role"));
        world.pass(Duration.ofMinutes(minutes));

        world.perform(Step.testSecret, TOKEN);

        assertThat(world.note().orElseThrow().trouble()).isEmpty();
    }
}
