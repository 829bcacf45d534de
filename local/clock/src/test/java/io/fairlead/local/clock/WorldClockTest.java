package io.fairlead.local.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorldClockTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final WorldClock clock = WorldClock.virtual(START);
    private final List<String> story = new ArrayList<>();

    @Test
    void runUntil_whenNothingCanRun_jumpsToTheNextActivity() {
        clock.schedule(Duration.ofDays(30), () -> tell("rotate"));
        clock.schedule(Duration.ofMinutes(5), () -> tell("cluster ready"));

        assertThat(clock.runUntil(() -> story.size() == 2, Duration.ofDays(31))).isTrue();

        assertThat(story).containsExactly("PT5M cluster ready", "PT720H rotate");
    }

    @Test
    void sleep_whenAnActivitySleeps_letsOthersRunAndResumesInTime() {
        clock.schedule(Duration.ZERO, () -> {
            tell("a sleeps");
            clock.sleep(Duration.ofSeconds(10));
            tell("a wakes");
        });
        clock.schedule(Duration.ofSeconds(4), () -> tell("b runs"));

        clock.runUntil(() -> false, Duration.ofHours(1));

        assertThat(story).containsExactly("PT0S a sleeps", "PT4S b runs", "PT10S a wakes");
    }

    @Test
    void schedule_whenDueAtTheSameTime_keepsTheOrderOfRegistration() {
        for (var name : List.of("first", "second", "third")) {
            clock.schedule(Duration.ofSeconds(1), () -> tell(name));
        }

        clock.runUntil(() -> false, Duration.ofHours(1));

        assertThat(story).containsExactly("PT1S first", "PT1S second", "PT1S third");
    }

    @Test
    void cancel_whenBeforeItsTime_preventsTheAction() {
        var timer = clock.schedule(Duration.ofSeconds(1), () -> tell("never"));
        timer.cancel();

        assertThat(clock.runUntil(() -> !story.isEmpty(), Duration.ofHours(1))).isFalse();
        assertThat(story).isEmpty();
    }

    @Test
    void runUntil_whenTheLimitComesFirst_stopsAtTheLimit() {
        clock.schedule(Duration.ofHours(2), () -> tell("too late"));

        assertThat(clock.runUntil(() -> false, Duration.ofHours(1))).isFalse();
        assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofHours(1)));
        assertThat(story).isEmpty();
    }

    @Test
    void runUntil_whenAnActivityFails_saysSo() {
        clock.schedule(Duration.ZERO, () -> {
            throw new IllegalArgumentException("broken");
        });

        assertThatThrownBy(() -> clock.runUntil(() -> false, Duration.ofHours(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("broken");
    }

    @Test
    void sleep_whenTheCallerIsNoActivity_isRefused() {
        assertThatThrownBy(() -> clock.sleep(Duration.ofSeconds(1))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void paced_whenFast_runsActivitiesInOrder() {
        try (var paced = WorldClock.paced(START, 100_000)) {
            paced.schedule(Duration.ofMinutes(2), () -> story.add("second"));
            paced.schedule(Duration.ofMinutes(1), () -> story.add("first"));

            assertThat(paced.runUntil(() -> story.size() == 2, Duration.ofDays(36_500)))
                    .isTrue();
        }
        assertThat(story).containsExactly("first", "second");
    }

    private void tell(String what) {
        story.add(Duration.between(START, clock.instant()) + " " + what);
    }
}
