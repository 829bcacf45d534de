package io.fairlead.rotation.step;

import io.fairlead.core.errors.Category;
import io.fairlead.core.errors.Failure;
import io.fairlead.core.rotation.Announcements;
import io.fairlead.core.rotation.FailedRotation;
import io.fairlead.core.store.Rotations.Rotation;
import io.fairlead.core.store.Rotations.Trouble;
import io.fairlead.core.store.Store;
import io.fairlead.rotation.secret.OwnedSecret;
import java.util.Optional;
import java.util.Set;

/**
 * What stops rotations: written down for the execution that waits for one, and announced where none waits. Secrets Manager tells
 * nobody.
 */
public final class Troubles {
    /** It tries again by itself. */
    private static final Set<Category> PASSING = Set.of(Category.THROTTLED, Category.TRANSIENT);

    private final Store store;
    private final Announcements announcements;

    public Troubles(Store store, Announcements announcements) {
        this.store = store;
        this.announcements = announcements;
    }

    /** What is known of that rotation, to be asked before a step is done. */
    Optional<Rotation> known(OwnedSecret secret, String version) {
        return store.rotations(secret.name().topology())
                .find(secret.name().name())
                .filter(rotation -> rotation.version().equals(version));
    }

    /**
     * Tells it and writes it down. What could not be told is not written down as told: the next attempt tells it. Of a rotation
     * that has been given up meanwhile nothing is left to tell: whoever gave it up has done so.
     *
     * @param known before the step
     */
    void report(Request request, OwnedSecret secret, Optional<Rotation> known, Failure failure) {
        if (known.isPresent()
                && known(secret, request.version())
                        .filter(now -> !now.isGivenUp())
                        .isEmpty()) {
            return;
        }
        var trouble = Trouble.of(request.step().name(), failure);
        if (!PASSING.contains(failure.category()) && isNews(request.step(), known, trouble)) {
            announcements.announce(new FailedRotation(
                    secret.name().topology(),
                    secret.ref(),
                    secret.arn(),
                    request.version(),
                    request.step().name(),
                    failure));
        }
        store.rotations(secret.name().topology()).stopped(secret.name().name(), request.version(), trouble);
    }

    /** Tells of a secret that is not ours, or not any more. Nothing can be written down for it. */
    void refuse(Request request, Failure failure) {
        if (!PASSING.contains(failure.category())) {
            announcements.announce(FailedRotation.ofStranger(
                    request.secretId(), request.version(), request.step().name(), failure));
        }
    }

    void over(OwnedSecret secret, String version) {
        store.rotations(secret.name().topology()).resumed(secret.name().name(), version);
    }

    /** A test without a rotation is Secrets Manager's trial of this function: no key was to be replaced. */
    private static boolean isNews(Request.Step step, Optional<Rotation> known, Trouble trouble) {
        if (known.isEmpty()) {
            return step != Request.Step.testSecret;
        }
        return !known.get().isAwaited()
                && known.get()
                        .trouble()
                        .filter(before ->
                                before.step().equals(trouble.step()) && before.category() == trouble.category())
                        .isEmpty();
    }
}
