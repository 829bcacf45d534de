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
import io.fairlead.core.operation.Command.Operation;
import io.fairlead.core.rotation.FailedRotation;
import io.fairlead.core.store.Rotations.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

        assertThatExceptionOfType(Denied.class)
                .isThrownBy(() -> rotate(world.clock.instant()))
                .withMessageContainingAll(NAME, "may not list", "give it a role");

        assertThat(world.vault.byVersion().holder(arn, PENDING)).isEmpty();
        assertThat(world.rotations.find(NAME)).isEmpty();
        assertThat(world.announced).as("by somebody else than the execution").isEmpty();
        started();
        assertThat(pending()).isNotEqualTo(version);
        assertThat(world.vault.read(arn).orElseThrow().credential().key()).isEqualTo(first);
        assertThat(retired()).containsExactly(key);
    }

    /** Secrets Manager tries a failed step again, and has done it between our look and its end. */
    @Test
    void rotate_whenTheLastStepOfWhatIsGivenUpIsUnderWay_leavesItsKeyToTheClients() {
        started();
        var version = pending();
        var key = make(version);
        stopped(new Denied("may not list", "give it a role"));
        assertThatThrownBy(() -> rotate(world.clock.instant())).isInstanceOf(Denied.class);

        finish(version);

        assertThat(retired()).isEmpty();
        assertThat(keys().find(key)).isPresent();
    }

    /** What the same execution deletes at its end. */
    @SuppressWarnings("unchecked")
    private List<String> retired() {
        world.pass(Duration.ofMinutes(6));
        return (List<String>)
                world.duty(Operation.retire, SECRET, null, false).details().getOrDefault("keys", List.of());
    }

    @Test
    void rotate_whenARotationIsStuck_givesItUpAndStartsAnother() {
        started();
        var version = pending();
        var key = make(version);
        world.rotations.begin(NAME, version);
        stopped(new Transient("Confluent is not well", "wait"));
        world.pass(Duration.ofMinutes(21));

        started();

        assertThat(pending()).isNotEqualTo(version);
        assertThat(retired()).containsExactly(key);
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
