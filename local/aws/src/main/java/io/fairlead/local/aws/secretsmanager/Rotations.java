package io.fairlead.local.aws.secretsmanager;

import io.fairlead.local.aws.lambda.LambdaService;
import io.fairlead.local.aws.wire.Ids;
import io.fairlead.local.aws.wire.Json;
import io.fairlead.local.clock.WorldClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** All rotations: begun on demand and by schedule, ended by what becomes of their secrets. */
final class Rotations {
    /** How long a rotation on demand is tried when the secret has no schedule. Assumed, as a window in days. */
    private static final Duration WITHOUT_SCHEDULE = Duration.ofDays(1);

    private final WorldClock clock;
    private final Ids ids;
    private final LambdaService lambda;
    private final RotationAgenda agenda;

    Rotations(WorldClock clock, Ids ids, LambdaService lambda) {
        this.clock = clock;
        this.ids = ids;
        this.lambda = lambda;
        this.agenda = new RotationAgenda(clock, ids, this::due);
    }

    /** Assumed: tried again for as long as a window of the schedule is open, wherever the window itself is. */
    void rotate(Secret secret, String token) {
        var calendar = secret.rotation().rules().calendar();
        var window = calendar == null ? WITHOUT_SCHEDULE : calendar.length();
        start(secret, token, clock.instant().plus(window));
    }

    /** Only testSecret, on an AWSPENDING version without a value that is removed afterwards, however it went. */
    void test(Secret secret, String token) {
        if (secret.version(token) != null) {
            return; // Assumed: not on a version that is there already
        }
        secret.move(Secret.PENDING, version(secret, token), clock.instant());
        var call = call(secret, token);
        clock.schedule(
                RotationRun.START,
                () -> clock.exclusively(() -> call.invoke("testSecret", returned -> remove(secret, token))));
    }

    /** Ends a rotation that is going on, and the schedule. */
    void stop(Secret secret) {
        secret.rotation().abandon();
        agenda.stop(secret);
    }

    /** Begins the schedule. Assumed: that of a secret which is restored as well. */
    void resume(Secret secret) {
        if (secret.rotation().enabled()) {
            agenda.plan(secret);
        }
    }

    /**
     * A current value that somebody puts counts as a rotation; one that is going on is abandoned, and AWSPENDING removed
     * ("RotationAbandoned", says the list of CloudTrail's entries).
     */
    void valueReplaced(Secret secret, SecretVersion version) {
        var rotation = secret.rotation();
        secret.versions().stream()
                .filter(other -> other != version)
                .forEach(other -> other.stages().remove(Secret.PENDING));
        if (rotation.run() != null && !rotation.run().token().equals(version.id())) {
            rotation.abandon();
        }
        rotation.countFrom(clock.instant());
        resume(secret);
    }

    private void due(Secret secret, RotationWindow window) {
        if (secret.rotation().run() == null) {
            // "That rotation will be reattempted": of the version that is still pending.
            var pending = secret.pendingElsewhere();
            start(secret, pending == null ? ids.uuid() : pending.id(), window.end());
        }
    }

    private void start(Secret secret, String token, Instant until) {
        var version = version(secret, token);
        if (version.stages().contains(Secret.CURRENT) || version.stages().contains(Secret.PREVIOUS)) {
            return; // Assumed: this rotation has been, and is not repeated for the same token
        }
        secret.move(Secret.PENDING, version, clock.instant());
        var run = new RotationRun(clock, secret, call(secret, token), until, rotated -> ended(secret, rotated));
        secret.rotation().start(run);
        run.begin();
    }

    private void ended(Secret secret, boolean rotated) {
        if (rotated) {
            secret.rotation().succeeded(clock.instant());
            agenda.plan(secret);
        }
    }

    private static void remove(Secret secret, String token) {
        if (secret.rotation().run() == null) {
            secret.remove(token);
        }
    }

    private SecretVersion version(Secret secret, String token) {
        var present = secret.version(token);
        if (present != null) {
            return present;
        }
        var empty = SecretVersion.of(token, Json.object(), clock.instant());
        secret.add(empty, clock.instant());
        return empty;
    }

    private RotationCall call(Secret secret, String token) {
        var function = Objects.requireNonNull(secret.rotation().function());
        return new RotationCall(lambda, function, secret.arn(), token, ids.uuid());
    }
}
