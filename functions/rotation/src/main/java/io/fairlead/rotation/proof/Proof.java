package io.fairlead.rotation.proof;

import io.fairlead.core.errors.Category;
import io.fairlead.core.errors.Failure;
import io.fairlead.core.errors.NotReady;
import io.fairlead.core.operation.Pause;
import io.fairlead.rotation.secret.RotatedSecret;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/** Insists on a proof for as long as one can still come. */
public final class Proof {
    /** Behind one address are several brokers, and they hear of a key one after the other. */
    private static final int SUCCESSES = 2;

    /** Less than the longest time-out of a Lambda function, 15 minutes. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** Keys take about 2 minutes to be known. From shortly before that, looking often makes the wait short. */
    private static final Duration NEARLY_KNOWN = Duration.ofSeconds(100);

    private static final Duration SELDOM = Duration.ofSeconds(15);
    private static final Duration OFTEN = Duration.ofSeconds(5);

    private static final Set<Category> PASSING = Set.of(Category.NOT_READY, Category.THROTTLED, Category.TRANSIENT);

    private final Prover prover;
    private final InstantSource clock;
    private final Pause pause;

    public Proof(Prover prover, InstantSource clock, Pause pause) {
        this.prover = prover;
        this.clock = clock;
        this.pause = pause;
    }

    /** Returns when it was proven several times in a row; throws what is in the way and does not pass, or not in time. */
    public void insist(RotatedSecret secret, Optional<String> version) throws Failure {
        var begun = clock.instant();
        var successes = 0;
        while (true) {
            var obstacle = passingObstacle(secret, version);
            successes = obstacle.isEmpty() ? successes + 1 : 0;
            if (successes == SUCCESSES) {
                return;
            }
            var time = Duration.between(begun, clock.instant());
            if (obstacle.isPresent() && time.compareTo(LONGEST) >= 0) {
                throw unproven(secret, obstacle.get());
            }
            pause.forDuration(obstacle.isPresent() && time.compareTo(NEARLY_KNOWN) < 0 ? SELDOM : OFTEN);
        }
    }

    private Optional<Failure> passingObstacle(RotatedSecret secret, Optional<String> version) {
        try {
            prover.prove(secret, version);
            return Optional.empty();
        } catch (Failure failure) {
            if (PASSING.contains(failure.category())) {
                return Optional.of(failure);
            }
            throw failure;
        }
    }

    private static Failure unproven(RotatedSecret secret, Failure last) {
        return new NotReady(
                secret + " is not proven after " + LONGEST.toMinutes() + " minutes; the key before it stays in use: "
                        + last.what(),
                last.fix().isEmpty() ? "see what is in the way; the rotation is tried again" : last.fix());
    }
}
