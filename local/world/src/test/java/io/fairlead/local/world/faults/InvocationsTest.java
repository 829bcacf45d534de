package io.fairlead.local.world.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fairlead.local.aws.lambda.Interference.Ending;
import io.fairlead.local.aws.lambda.InvocationContext;
import io.fairlead.local.clock.WorldClock;
import io.fairlead.local.world.faults.Invocations.ProcessGone;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whose calls they are when functions wait for others, and who dies. */
class InvocationsTest {
    private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");

    private final WorldClock clock = WorldClock.virtual(START);
    private final Invocations invocations = new Invocations(clock);
    private final List<String> story = new ArrayList<>();

    @AfterEach
    void close() {
        clock.close();
    }

    @Test
    void caller_whenAFunctionHasWaitedForAnother_isTheOneThatGoesOn() {
        run("rotation", () -> {
            var answer = new CompletableFuture<String>();
            run("kafka", () -> {
                tell();
                answer.complete("proved");
            });
            waitFor(answer);
            tell();
        });

        clock.runUntil(() -> false, Duration.ofHours(1));

        assertThat(story).containsExactly("kafka", "rotation");
    }

    @Test
    void die_whenTheCalledFunctionDies_itsCallerLivesOn() {
        run("rotation", () -> {
            var answer = new CompletableFuture<String>();
            run("kafka", () -> {
                invocations.die(Ending.EXITED);
                assertThat(invocations.isGone()).isTrue();
                answer.complete("");
            });
            waitFor(answer);
            assertThat(invocations.isGone()).isFalse();
            tell();
        });

        clock.runUntil(() -> false, Duration.ofHours(1));

        assertThat(story).containsExactly("rotation");
    }

    @Test
    void timedOut_whenTheCodeStillWaits_nothingOfItReachesTheOutsideAfterwards() {
        clock.schedule(Duration.ofSeconds(5), () -> invocations.timedOut("id-rotation"));
        run("rotation", () -> {
            invocations.pause(Duration.ofSeconds(10));
            assertThat(invocations.isGone()).isTrue();
            assertThatThrownBy(() -> invocations.pause(Duration.ofSeconds(10))).isInstanceOf(ProcessGone.class);
            tell();
        });

        clock.runUntil(() -> false, Duration.ofHours(1));

        assertThat(story).containsExactly("rotation");
        assertThat(invocations.ending("id-rotation")).isEqualTo(Ending.HANGING);
    }

    private void run(String function, Runnable code) {
        var context = new InvocationContext("id-" + function, START.plusSeconds(60), function, "arn:" + function, 512);
        clock.schedule(Duration.ZERO, () -> {
            var run = invocations.begin(context, "{}".getBytes(StandardCharsets.UTF_8));
            code.run();
            invocations.end(run);
        });
    }

    /** As the stand-in's server does it for a call over the wire. */
    private void waitFor(CompletableFuture<String> answer) {
        var asking = Objects.requireNonNull(clock.activity());
        var server = new Thread(() -> clock.waitFor(answer, asking));
        server.start();
        try {
            server.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void tell() {
        story.addAll(invocations.caller());
    }
}
