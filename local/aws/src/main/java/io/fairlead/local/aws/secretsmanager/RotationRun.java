package io.fairlead.local.aws.secretsmanager;

import io.fairlead.local.clock.WorldClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * One rotation: the four steps one after the other. A step that fails ends the attempt; the whole process is tried again
 * with the same token until the window closes ("retries the entire rotation process multiple times").
 */
final class RotationRun {
    /** From RotateSecret to the first step. Assumed. */
    static final Duration START = Duration.ofSeconds(1);

    private static final List<String> STEPS = List.of("createSecret", "setSecret", "testSecret", "finishSecret");

    /** AWS tells neither how often nor when it tries again. Assumed: after 5 minutes, then each time twice as long. */
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(5);

    private final WorldClock clock;
    private final Secret secret;
    private final RotationCall call;
    private final Instant until;
    private final Consumer<Boolean> ended;
    private Duration pause = FIRST_PAUSE;

    /**
     * A rotation that has not begun.
     *
     * @param until when the window closes
     * @param ended told once whether the secret is rotated; not told of a rotation that was abandoned
     */
    RotationRun(WorldClock clock, Secret secret, RotationCall call, Instant until, Consumer<Boolean> ended) {
        this.clock = clock;
        this.secret = secret;
        this.call = call;
        this.until = until;
        this.ended = ended;
    }

    String token() {
        return call.token();
    }

    void begin() {
        later(START);
    }

    private void later(Duration delay) {
        clock.schedule(delay, () -> clock.exclusively(() -> perform(0)));
    }

    private void perform(int step) {
        if (secret.rotation().run() != this) {
            return;
        }
        if (step == STEPS.size()) {
            finish();
        } else {
            call.invoke(STEPS.get(step), returned -> {
                if (returned) {
                    perform(step + 1);
                } else {
                    fail();
                }
            });
        }
    }

    /** A function that returns each time and promotes nothing has not rotated the secret. */
    private void finish() {
        var current = secret.staged(Secret.CURRENT);
        if (current == null || !current.id().equals(token())) {
            fail();
            return;
        }
        current.stages().remove(Secret.PENDING);
        end(true);
    }

    private void fail() {
        if (secret.rotation().run() != this) {
            return;
        }
        if (lostItsLabels() || !clock.instant().plus(pause).isBefore(until)) {
            end(false);
            return;
        }
        later(pause);
        pause = pause.multipliedBy(2);
    }

    /** Somebody has taken AWSPENDING away: there is nothing to try again. */
    private boolean lostItsLabels() {
        var version = secret.version(token());
        return version == null
                || (!version.stages().contains(Secret.PENDING)
                        && !version.stages().contains(Secret.CURRENT));
    }

    private void end(boolean rotated) {
        secret.rotation().abandon();
        ended.accept(rotated);
    }
}
