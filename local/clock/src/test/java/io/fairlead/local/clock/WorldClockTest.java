package io.fairlead.local.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
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
    void waitFor_whenAnotherActivityAnswers_letsItRunAndGoesOnAtItsTime() {
        clock.schedule(Duration.ZERO, () -> {
            tell("a asks");
            var answer = ask(() -> {
                tell("b begins");
                clock.sleep(Duration.ofSeconds(3));
            });
            tell("a hears " + answer);
        });
        clock.schedule(Duration.ofSeconds(1), () -> tell("c runs"));
        clock.schedule(Duration.ofSeconds(60), () -> tell("d runs"));

        clock.runUntil(() -> false, Duration.ofHours(1));

        assertThat(story)
                .containsExactly("PT0S a asks", "PT0S b begins", "PT1S c runs", "PT3S a hears yes", "PT1M d runs");
    }

    @Test
    void waitFor_whenTheOneThatAnswersAsksToo_goesOnOneAfterTheOther() {
        clock.schedule(Duration.ZERO, () -> {
            ask(() -> {
                ask(() -> tell("c answers b"));
                tell("b answers a");
                clock.sleep(Duration.ofSeconds(1));
            });
            tell("a goes on");
        });

        clock.runUntil(() -> false, Duration.ofHours(1));

        assertThat(story).containsExactly("PT0S c answers b", "PT0S b answers a", "PT1S a goes on");
    }

    @Test
    void waitFor_whenTheAnswerIsThere_goesOnAfterWhatIsDueBefore() {
        clock.schedule(Duration.ZERO, () -> {
            var mine = Objects.requireNonNull(clock.activity());
            answering(() -> clock.waitFor(CompletableFuture.completedFuture("yes"), mine));
            tell("a goes on");
        });
        clock.schedule(Duration.ZERO, () -> tell("b runs"));

        clock.runUntil(() -> false, Duration.ofHours(1));

        assertThat(story).containsExactly("PT0S b runs", "PT0S a goes on");
    }

    @Test
    void waitFor_whenAnotherActivityRuns_isRefused() {
        var others = new ArrayList<Activity>();
        clock.schedule(Duration.ZERO, () -> others.add(Objects.requireNonNull(clock.activity())));
        clock.schedule(
                Duration.ZERO,
                () -> assertThatThrownBy(() -> clock.waitFor(new CompletableFuture<>(), others.get(0)))
                        .isInstanceOf(IllegalStateException.class));

        clock.runUntil(() -> false, Duration.ofHours(1));

        assertThat(others).hasSize(1);
        assertThat(clock.activity()).isNull();
    }

    @Test
    void waitFor_whenPaced_goesOnToo() {
        try (var paced = WorldClock.paced(START, 100_000)) {
            paced.schedule(Duration.ZERO, () -> {
                var mine = Objects.requireNonNull(paced.activity());
                var answer = new CompletableFuture<String>();
                paced.schedule(Duration.ofMinutes(1), () -> answer.complete("yes"));
                answering(() -> paced.waitFor(answer, mine));
                story.add(answer.join());
            });

            assertThat(paced.runUntil(() -> !story.isEmpty(), Duration.ofDays(36_500)))
                    .isTrue();
        }
    }

    @Test
    void paced_whenFast_runsActivitiesInOrder() {
        try (var paced = WorldClock.paced(START, 100_000)) {
            // A day is almost a second: the machine may be slow between the two lines.
            paced.schedule(Duration.ofDays(1), () -> story.add("second"));
            paced.schedule(Duration.ZERO, () -> story.add("first"));

            assertThat(paced.runUntil(() -> story.size() == 2, Duration.ofDays(36_500)))
                    .isTrue();
        }
        assertThat(story).containsExactly("first", "second");
    }

    /** What an activity does that calls another over a socket: a thread of a server waits on its behalf. */
    private String ask(Runnable other) {
        var mine = Objects.requireNonNull(clock.activity());
        var answer = new CompletableFuture<String>();
        clock.schedule(Duration.ZERO, () -> {
            other.run();
            answer.complete("yes");
        });
        answering(() -> clock.waitFor(answer, mine));
        return answer.join();
    }

    private static void answering(Runnable action) {
        try (var server = Executors.newSingleThreadExecutor()) {
            CompletableFuture.runAsync(action, server).join();
        }
    }

    private void tell(String what) {
        story.add(Duration.between(START, clock.instant()) + " " + what);
    }
}
