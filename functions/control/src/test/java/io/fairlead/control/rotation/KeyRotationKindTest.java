package io.fairlead.control.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.control.schedule.ScheduleNames;
import io.fairlead.control.testing.ControlWorld;
import io.fairlead.core.json.Json;
import io.fairlead.core.plan.Finding.Action;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.resource.Refs;
import io.fairlead.core.schedule.Schedule;
import io.fairlead.core.schedule.Schedule.Timing;
import io.fairlead.core.secret.SecretRotation.Setting;
import io.fairlead.core.testing.Topologies;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeyRotationKindTest {
    private static final String SECRET = "orders/manager/java_client";
    private static final Ref ROTATION = new Ref("key-rotation", SECRET);
    private static final Setting MONTHLY = new Setting(ControlWorld.ROTATION_FUNCTION, 37);

    private final ControlWorld world = new ControlWorld(Topologies.minimal());

    KeyRotationKindTest() {
        world.ensureAll();
    }

    @AfterEach
    void close() {
        world.close();
    }

    private String arn() {
        return world.id(Refs.clientSecret(SECRET));
    }

    private void every(String period) {
        var rotation = Json.object().put("every", period).put("drain", "PT12H");
        world.change(Topologies.minimal(document -> document.set("rotation", rotation)));
    }

    @Test
    void ensure_whenOff_switchesItOnAWeekLaterThanOursWithoutRotating() {
        assertThat(world.vault.rotation().find(arn())).contains(MONTHLY);
        assertThat(world.vault.versions(arn())).hasSize(1);
        assertThat(world.observe(ROTATION).action()).isEqualTo(Action.NONE);
    }

    @Test
    void ensure_whenThePeriodChanges_changesTheSetting() {
        every("PT36H");

        assertThat(world.observe(ROTATION).details()).containsExactly("days: 37 -> 9");
        assertThat(world.ensure(ROTATION)).isEqualTo("UPDATED");

        assertThat(world.vault.rotation().find(arn())).contains(new Setting(ControlWorld.ROTATION_FUNCTION, 9));
    }

    @Test
    void ensure_whenSomebodySwitchedItOff_switchesItOnAgain() {
        world.vault.rotation().switchOff(arn());

        assertThat(world.observe(ROTATION).action()).isEqualTo(Action.CREATE);
        assertThat(world.ensure(ROTATION)).isEqualTo("CREATED");

        assertThat(world.vault.rotation().find(arn())).contains(MONTHLY);
    }

    @Test
    void ensure_whenAnotherFunctionRotatesIt_takesItOver() {
        world.vault.rotation().switchOn(arn(), new Setting("arn:aws:lambda:us-east-1:111122223333:function:other", 1));

        assertThat(world.ensure(ROTATION)).isEqualTo("UPDATED");

        assertThat(world.vault.rotation().find(arn())).contains(MONTHLY);
    }

    @Test
    void remove_whenKeysStillDrain_switchesOffAndForgetsWhatWasToComeLater() {
        drain();

        assertThat(world.remove(ROTATION)).isEqualTo("DELETED");

        assertThat(world.vault.rotation().find(arn())).isEmpty();
        assertThat(world.schedules.names("fairlead-minimal.drain.")).isEmpty();
    }

    @Test
    void remove_whenTheSecretIsGone_stillForgetsWhatWasToComeLater() {
        drain();
        world.vault.delete(arn(), 7);

        assertThat(world.remove(ROTATION)).isEqualTo("DELETED");

        assertThat(world.schedules.names("fairlead-minimal.drain.")).isEmpty();
        assertThat(world.remove(ROTATION)).isEqualTo("NONE");
    }

    private void drain() {
        var name = ScheduleNames.drain("minimal", SECRET);
        world.schedules.put(new Schedule(name, new Timing.Once(Instant.parse("2026-02-01T00:00:00Z")), "{}"));
        assertThat(name).startsWith("fairlead-minimal.drain.");
    }
}
