package io.fairlead.control.rotation;

import static io.fairlead.core.secret.SecretVersions.PENDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fairlead.control.testing.RotationDutiesTest;
import io.fairlead.core.errors.Denied;
import io.fairlead.core.errors.Failure;
import io.fairlead.core.errors.NotReady;
import io.fairlead.core.errors.Refused;
import io.fairlead.core.errors.Transient;
import io.fairlead.core.rotation.FailedRotation;
import io.fairlead.core.store.Rotations.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RotateTest extends RotationDutiesTest {

    private void started() {
        assertThatExceptionOfType(NotReady.class)
                .isThrownBy(() -> rotate(world.clock.instant()))
                .withMessageContainingAll(NAME, "started");
        assertThat(world.rotations.find(NAME).orElseThrow().isAwaited()).isTrue();
    }

    @Test
    void rotate_whenTheKeyIsYoungEnough_saysWhichItIs() {
        var version = world.vault.versions(arn).getFirst().id();

        assertThat(rotate(world.clock.instant().minus(MONTH).minus(MONTH)).details())
                .isEqualTo(Map.of("key", first, "version", version));
        assertThat(rotate(Instant.EPOCH).change()).isEqualTo("NONE");
        assertThat(world.vault.versions(arn)).hasSize(1);
    }

    @Test
    void rotate_whenTheKeyIsOld_startsARotationAndWaitsForIt() {
        var since = world.clock.instant();
        started();
        var version = pending();
        world.pass(Duration.ofSeconds(15));
        assertThatExceptionOfType(NotReady.class)
                .isThrownBy(() -> rotate(since))
                .withMessageContaining("under way");

        var key = make(version);
        finish(version);

        assertThat(rotate(since).details()).isEqualTo(Map.of("key", key, "version", version, "replaced", first));
        assertThat(world.vault.versions(arn)).hasSize(2);
    }

    @Test
    void rotate_whenSomebodyDeletedTheKey_startsARotation() {
        keys().delete(first);

        assertThatThrownBy(() -> rotate(world.clock.instant().minus(MONTH).minus(MONTH)))
                .isInstanceOf(NotReady.class);
        assertThat(pending()).isNotEmpty();
    }

    @Test
    void rotate_whenRotationIsOff_isRefused() {
        world.vault.rotation().switchOff(arn);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> rotate(world.clock.instant()))
                .withMessageContainingAll(NAME, "switched off", "run apply");
        assertThat(world.vault.versions(arn)).hasSize(1);
    }

    @Test
    void rotate_whenAStepFailedAndMayPass_waitsAndSaysWhy() {
        started();
        stopped(new Transient("Confluent is not well", ""));

        assertThatExceptionOfType(NotReady.class)
                .isThrownBy(() -> rotate(world.clock.instant()))
                .withMessageContainingAll("under way", "testSecret", "Confluent is not well");
    }

    @Test
    void rotate_whenAStepFailedForGood_givesItUpAndSaysWhyAndBeginsAnewNextTime() {
        started();
        var version = pending();
        var key = make(version);
        stopped(new Denied("may not list", "give it a role"));
        givenUp();

        assertThatExceptionOfType(Denied.class)
                .isThrownBy(() -> rotate(world.clock.instant()))
                .withMessageContainingAll(NAME, "may not list", "give it a role");

        assertThat(keys().find(key)).isEmpty();
        assertThat(world.vault.byVersion().holder(arn, PENDING)).isEmpty();
        assertThat(world.rotations.find(NAME)).isEmpty();
        assertThat(world.announced).as("by somebody else than the execution").isEmpty();
        started();
        assertThat(pending()).isNotEqualTo(version);
        assertThat(world.vault.read(arn).orElseThrow().credential().key()).isEqualTo(first);
    }

    /** Secrets Manager tries a failed step again, and has done it between our look and its end. */
    @Test
    void rotate_whenTheLastStepOfWhatIsGivenUpIsUnderWay_leavesItsKeyToTheClients() {
        started();
        var version = pending();
        var key = make(version);
        stopped(new Denied("may not list", "give it a role"));
        var since = world.clock.instant();
        givenUp();

        finish(version);

        assertThatExceptionOfType(NotReady.class)
                .isThrownBy(() -> rotate(since.plus(MONTH)))
                .withMessageContaining("after all");
        assertThat(rotate(since).details()).containsEntry("key", key);
        assertThat(keys().find(key)).isPresent();
    }

    /** The execution ended between the two calls. */
    @Test
    void rotate_whenTheLabelOfWhatIsGivenUpIsStillThere_takesItOffAndClearsAwayLater() {
        started();
        var version = pending();
        var key = make(version);
        world.rotations.giveUp(NAME, version);

        givenUp();
        assertThat(keys().find(key)).isPresent();
        started();

        assertThat(keys().find(key)).isEmpty();
        assertThat(pending()).isNotEqualTo(version);
    }

    private void givenUp() {
        assertThatExceptionOfType(NotReady.class)
                .isThrownBy(() -> rotate(world.clock.instant()))
                .withMessageContainingAll(NAME, "given up");
        assertThat(world.vault.byVersion().holder(arn, PENDING)).isEmpty();
    }

    @Test
    void rotate_whenARotationIsStuck_givesItUpAndStartsAnother() {
        started();
        var version = pending();
        var key = make(version);
        world.rotations.begin(NAME, version);
        stopped(new Transient("Confluent is not well", "wait"));
        world.pass(Duration.ofMinutes(21));

        givenUp();
        assertThat(keys().find(key)).as("while a last step may be under way").isPresent();
        started();

        assertThat(pending()).isNotEqualTo(version);
        assertThat(keys().find(key)).isEmpty();
        assertThat(world.announced).singleElement().satisfies(failed -> {
            assertThat(failed.version()).isEqualTo(version);
            assertThat(failed.arn()).isEqualTo(arn);
            assertThat(failed.failure())
                    .isInstanceOf(Transient.class)
                    .hasMessageContainingAll(NAME, version, "given up", "another one", "Confluent is not well", "wait");
        });
    }

    @Test
    void rotate_whenTheFunctionWasNeverCalled_givesItUpAllTheSame() {
        started();
        var version = pending();
        world.pass(Duration.ofMinutes(19));
        assertThatThrownBy(() -> rotate(world.clock.instant())).hasMessageContaining("under way");
        world.pass(Duration.ofMinutes(2));

        givenUp();
        started();

        assertThat(pending()).isNotEqualTo(version);
        assertThat(world.announced).extracting(FailedRotation::version).containsExactly(version);
    }

    @Test
    void rotate_whenTheSecretWaitsForItsDeletion_isRefused() {
        world.vault.delete(arn, 7);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> rotate(world.clock.instant()))
                .withMessageContainingAll(NAME, "waits for its deletion");
    }

    @Test
    void rotate_whenTheMarkerIsGone_isRefused() {
        world.vault.describe(arn, "mine now", Map.of("fairlead:marker", "somebody else"));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> rotate(world.clock.instant()))
                .withMessageContainingAll(NAME, "marker", "tags");
        assertThat(world.vault.versions(arn)).hasSize(1);
    }

    private void stopped(Failure failure) {
        world.rotations.begin(NAME, pending());
        world.rotations.stopped(NAME, pending(), Trouble.of("testSecret", failure));
    }
}
