package io.fairlead.core.store;

import io.fairlead.core.errors.Category;
import io.fairlead.core.errors.Failure;
import java.time.Instant;
import java.util.Optional;

/**
 * Rotations that are under way, by client secret. The rotation function writes down when it tried and what stopped it, which
 * Secrets Manager tells nobody; whoever waits for the rotation reads it here.
 */
public interface Rotations {
    /**
     * A rotation under way.
     *
     * @param version of the secret that it makes
     * @param tried when its first step was begun last
     * @param trouble what stopped its last step; empty when nothing did
     * @param isAwaited whether an execution has started it, and tells people when it fails
     * @param isGivenUp whether it must not come to its end any more; what was made for it is still to be cleared away
     */
    record Rotation(String version, Instant tried, Optional<Trouble> trouble, boolean isAwaited, boolean isGivenUp) {
        /** The same with another trouble, or with none. */
        public Rotation with(Optional<Trouble> other) {
            return new Rotation(version, tried, other, isAwaited, isGivenUp);
        }

        /** The same when nobody waits for it any more. */
        public Rotation givenUp() {
            return new Rotation(version, tried, trouble, isAwaited, true);
        }
    }

    /** What stopped a step. */
    record Trouble(String step, Category category, String what, String fix) {
        public static Trouble of(String step, Failure failure) {
            return new Trouble(step, failure.category(), failure.what(), failure.fix());
        }

        /** The same for whoever reads it. */
        public Failure failure() {
            return category.failure(what, fix);
        }
    }

    /** The last one of that client secret, unless it has succeeded. */
    Optional<Rotation> find(String clientSecret);

    /** Writes down that an execution is about to start it, and will wait for it. */
    void expect(String clientSecret, String version);

    /** Writes down that its first step begins, once more or for the first time. */
    void begin(String clientSecret, String version);

    /** Writes down what stopped it, whether or not it has begun. */
    void stopped(String clientSecret, String version, Trouble trouble);

    /** Strikes out what stopped it. */
    void resumed(String clientSecret, String version);

    /** Writes down that it is given up, whether or not it has begun. */
    void giveUp(String clientSecret, String version);

    /** Strikes it out; another one stays. */
    void forget(String clientSecret, String version);
}
