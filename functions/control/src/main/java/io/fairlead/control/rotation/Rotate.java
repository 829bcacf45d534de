package io.fairlead.control.rotation;

import static io.fairlead.core.secret.SecretVersions.CURRENT;
import static io.fairlead.core.secret.SecretVersions.PENDING;

import io.fairlead.control.key.MarkedKeys;
import io.fairlead.control.key.OwnedSecrets;
import io.fairlead.core.errors.Category;
import io.fairlead.core.errors.Failure;
import io.fairlead.core.errors.NotReady;
import io.fairlead.core.operation.Command;
import io.fairlead.core.operation.Duty;
import io.fairlead.core.operation.Reply;
import io.fairlead.core.reconcile.Outcome.Change;
import io.fairlead.core.reconcile.Scope;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.secret.SecretRotation;
import io.fairlead.core.secret.SecretVault;
import io.fairlead.core.secret.SecretVersion;
import io.fairlead.core.secret.SecretVersions;
import io.fairlead.core.store.Rotations.Rotation;
import io.fairlead.core.store.Rotations.Trouble;
import io.fairlead.core.store.Store;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Sees to it that Secrets Manager gives a client secret a key that is young enough: starts a rotation, waits for it, and clears one
 * away that does not come to its end. One look at each call.
 */
public final class Rotate implements Duty {
    /** A proof takes ten minutes at most, and Secrets Manager tries each step again. */
    private static final Duration STUCK = Duration.ofMinutes(20);

    /** What may pass while Secrets Manager tries again. */
    private static final Set<Category> PASSING = EnumSet.of(
            Category.NOT_READY, Category.THROTTLED, Category.TRANSIENT, Category.CONFLICT, Category.UNREACHABLE);

    private final OwnedSecrets owned;
    private final SecretState state;
    private final SecretVault vault;
    private final SecretRotation rotation;
    private final SecretVersions versions;
    private final MarkedKeys keys;
    private final StuckRotation stuck;
    private final Store store;
    private final InstantSource clock;

    Rotate(
            OwnedSecrets owned,
            SecretState state,
            SecretVault vault,
            SecretRotation rotation,
            SecretVersions versions,
            MarkedKeys keys,
            StuckRotation stuck,
            Store store,
            InstantSource clock) {
        this.owned = owned;
        this.state = state;
        this.vault = vault;
        this.rotation = rotation;
        this.versions = versions;
        this.keys = keys;
        this.stuck = stuck;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Reply perform(Command command, Scope scope) throws Failure {
        var secret = command.target();
        var arn = owned.arn(secret, scope);
        var current = state.current(secret, arn);
        if (!current.isOlderThan(command.since())) {
            return Reply.of(Change.NONE, current.details());
        }
        state.requireRotation(secret, arn);
        store.rotations(scope.topology().name())
                .find(secret.name())
                .filter(Rotation::isGivenUp)
                .ifPresent(left -> clear(secret, arn, left, scope));
        state.pending(arn).ifPresent(version -> await(secret, arn, version, scope));
        var version = token(arn);
        store.rotations(scope.topology().name()).expect(secret.name(), version);
        rotation.start(arn, version);
        throw new NotReady("the rotation of " + secret + " has been started", "");
    }

    /** Never returns: there is something to wait for in any case. */
    private void await(Ref secret, String arn, String version, Scope scope) {
        var rotations = store.rotations(scope.topology().name());
        var known = rotations.find(secret.name()).filter(last -> last.version().equals(version));
        var hopeless = known.flatMap(Rotate::hopeless);
        if (hopeless.isEmpty() && begun(known, arn, version).plus(STUCK).isAfter(clock.instant())) {
            throw new NotReady(
                    "the rotation of " + secret + " is under way"
                            + known.flatMap(Rotation::trouble)
                                    .map(Rotate::words)
                                    .orElse(""),
                    "");
        }
        if (hopeless.isEmpty()) { // else the execution tells of it
            stuck.announce(secret, arn, version, known.flatMap(Rotation::trouble), scope);
        }
        rotations.giveUp(secret.name(), version);
        giveUp(secret, arn, version);
    }

    /** Without its label no step of it begins; one that is under way may still make its key the current one. */
    private void giveUp(Ref secret, String arn, String version) {
        versions.unlabel(arn, PENDING, version);
        throw new NotReady(
                "the rotation of " + secret
                        + " was given up; what it made is cleared away when its last step must be over",
                "");
    }

    /** A look later than it was given up. Returns when another rotation may begin. */
    private void clear(Ref secret, String arn, Rotation left, Scope scope) {
        var labels = versions.labels(arn).getOrDefault(left.version(), Set.of());
        var rotations = store.rotations(scope.topology().name());
        if (labels.contains(CURRENT)) {
            rotations.forget(secret.name(), left.version());
            throw new NotReady("the rotation of " + secret + " came to its end after all", "");
        }
        if (labels.contains(PENDING)) {
            giveUp(secret, arn, left.version());
        }
        versions.read(arn, left.version())
                .map(value -> value.credential().key())
                .ifPresent(key -> keys.delete(key, scope.marker(secret)));
        rotations.forget(secret.name(), left.version());
        hopeless(left).map(Trouble::failure).ifPresent(failure -> {
            throw failure;
        });
    }

    private static Optional<Trouble> hopeless(Rotation rotation) {
        return rotation.trouble().filter(trouble -> !PASSING.contains(trouble.category()));
    }

    /** A function that cannot be called writes nothing down; then Secrets Manager knows since when there is the version. */
    private Instant begun(Optional<Rotation> known, String arn, String version) {
        return known.map(Rotation::tried)
                .or(() -> vault.versions(arn).stream()
                        .filter(candidate -> candidate.id().equals(version))
                        .map(SecretVersion::created)
                        .findFirst())
                .orElseGet(clock::instant);
    }

    private static String words(Trouble trouble) {
        return ", but was stopped in " + trouble.step() + ": " + trouble.what();
    }

    /** The same when the answer to it was lost, and another one after a rotation that was given up. */
    private String token(String arn) {
        var versions =
                vault.versions(arn).stream().map(SecretVersion::id).sorted().toList();
        return UUID.nameUUIDFromBytes((arn + versions).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
