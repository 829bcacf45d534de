package io.fairlead.local.aws.secretsmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.secretsmanager.model.InvalidRequestException;

/** What begins a rotation by itself, and what ends one. */
class RotationScheduleTest {
    private static final String TOKEN = "00000000-0000-4000-8000-000000000002";
    private static final String OTHER = "00000000-0000-4000-8000-000000000003";
    private static final List<String> STEPS = List.of("createSecret", "setSecret", "testSecret", "finishSecret");
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final Duration A_DAY = Duration.ofDays(1);

    private final RotatingSecret secret = new RotatingSecret();

    @AfterEach
    void close() {
        secret.close();
    }

    @Test
    void schedule_whenAVersionIsStillPending_reattemptsThatOne() {
        secret.function.failing.add("setSecret");
        secret.rotate(TOKEN);
        secret.world.advance(Duration.ofDays(2));
        secret.function.failing.clear();
        secret.function.events.clear();
        secret.world.advance(Duration.ofDays(30));

        assertThat(secret.function.steps()).isEqualTo(STEPS);
        assertThat(secret.stages())
                .containsOnly(entry(RotatingSecret.FIRST, List.of("AWSPREVIOUS")), entry(TOKEN, List.of("AWSCURRENT")));
    }

    @Test
    void schedule_whenRotationsFail_showsADateInThePast() {
        secret.function.failing.add("createSecret");
        secret.rotate(TOKEN);
        secret.world.advance(Duration.ofDays(40));

        assertThat(secret.describe().nextRotationDate()).isEqualTo("2026-01-31T23:59:59Z");
        assertThat(secret.describe().lastRotatedDate()).isNull();
    }

    @Test
    void put_whenARotationIsGoingOn_abandonsIt() {
        secret.function.failing.add("setSecret");
        secret.rotate(TOKEN);
        secret.world.advance(A_MINUTE);
        secret.client.putSecretValue(request ->
                request.secretId(RotatingSecret.NAME).secretString("by hand").clientRequestToken(OTHER));
        secret.function.failing.clear();
        secret.world.advance(A_DAY);

        assertThat(secret.stages())
                .containsOnly(entry(RotatingSecret.FIRST, List.of("AWSPREVIOUS")), entry(OTHER, List.of("AWSCURRENT")));
        assertThat(secret.function.steps()).containsExactly("createSecret", "setSecret");
        assertThat(secret.describe().nextRotationDate()).isEqualTo("2026-01-31T23:59:59Z");
    }

    @Test
    void put_whenSomebodyDoesItByHand_countsAsARotation() {
        secret.rotate(TOKEN, request -> request.rotateImmediately(false));
        secret.world.advance(Duration.ofDays(20));
        secret.client.putSecretValue(
                request -> request.secretId(RotatingSecret.NAME).secretString("by hand"));
        secret.world.advance(Duration.ofDays(20));

        assertThat(secret.value()).isEqualTo("by hand");
        assertThat(secret.describe().nextRotationDate()).isEqualTo("2026-02-20T23:59:59Z");
    }

    @Test
    void cancel_whenARotationIsGoingOn_leavesItsVersionPending() {
        secret.function.failing.add("setSecret");
        secret.rotate(TOKEN);
        secret.world.advance(A_MINUTE);
        var answer = secret.client.cancelRotateSecret(request -> request.secretId(RotatingSecret.NAME));
        secret.world.advance(Duration.ofDays(60));

        assertThat(answer.versionId()).isEqualTo(TOKEN);
        assertThat(secret.function.steps()).containsExactly("createSecret", "setSecret");
        assertThat(secret.stages()).containsEntry(TOKEN, List.of("AWSPENDING"));
        var shown = secret.describe();
        assertThat(shown.rotationEnabled()).isFalse();
        assertThat(shown.rotationRules().automaticallyAfterDays()).isEqualTo(30);
        assertThat(shown.nextRotationDate()).isNull();
        assertThatThrownBy(() -> secret.rotate(OTHER)).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void cancel_whenRotationWasNeverOn_isRefused() {
        assertThatThrownBy(() -> secret.client.cancelRotateSecret(request -> request.secretId(RotatingSecret.NAME)))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void schedule_overAYear_rotatesEveryThirtyDays() {
        secret.rotate(TOKEN);
        secret.world.advance(Duration.ofDays(365));

        assertThat(secret.function.steps()).hasSize(13 * 4);
        assertThat(secret.value()).isEqualTo("rotated 13");
        assertThat(secret.stages()).hasSize(2);
        assertThat(secret.versions()).hasSize(14);
        assertThat(secret.describe().nextRotationDate()).isEqualTo("2027-01-26T23:59:59Z");
        var days = secret.world.aws.events().events().stream()
                .skip(2)
                .map(event ->
                        Duration.between(RotatingSecret.START, event.time()).toDays())
                .toList();
        assertThat(days).containsExactly(30L, 60L, 90L, 120L, 150L, 180L, 210L, 240L, 270L, 300L, 330L, 360L);
    }

    @Test
    void schedule_whenTheSecretIsDeleted_stopsUntilItIsRestored() {
        secret.rotate(TOKEN);
        secret.world.advance(Duration.ofDays(20));
        secret.client.deleteSecret(
                request -> request.secretId(RotatingSecret.NAME).recoveryWindowInDays(30L));
        secret.world.advance(Duration.ofDays(25));
        assertThat(secret.function.steps()).isEqualTo(STEPS);

        secret.client.restoreSecret(request -> request.secretId(RotatingSecret.NAME));
        secret.world.advance(Duration.ofDays(20));
        assertThat(secret.value()).isEqualTo("rotated 2");
    }
}
