package io.fairlead.local.aws.secretsmanager;

import io.fairlead.local.aws.wire.Ids;
import io.fairlead.local.clock.WorldClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Wakes Secrets Manager when a secret's rotation window is open. */
final class RotationAgenda {
    private final WorldClock clock;
    private final Ids ids;
    private final BiConsumer<Secret, RotationWindow> due;

    RotationAgenda(WorldClock clock, Ids ids, BiConsumer<Secret, RotationWindow> due) {
        this.clock = clock;
        this.ids = ids;
        this.due = due;
    }

    /** Plans the window that follows the last rotation, and shows it. */
    void plan(Secret secret) {
        var rotation = secret.rotation();
        var window = next(rotation, rotation.counted());
        var days = window == null ? 0 : ChronoUnit.DAYS.between(date(clock.instant()), date(window.start()));
        rotation.promise(window == null ? null : window.lastMoment(), (int) days);
        arm(secret, window);
    }

    void stop(Secret secret) {
        secret.rotation().alarm(null);
    }

    private void arm(Secret secret, @Nullable RotationWindow window) {
        secret.rotation().alarm(null);
        if (window != null) {
            var delay = Duration.between(clock.instant(), moment(window));
            secret.rotation().alarm(clock.schedule(delay, () -> clock.exclusively(() -> open(secret, window))));
        }
    }

    private void open(Secret secret, RotationWindow window) {
        arm(secret, next(secret.rotation(), window.start()));
        due.accept(secret, window);
    }

    /** The first window after that moment that is not over. */
    private @Nullable RotationWindow next(Rotation rotation, Instant after) {
        var calendar = rotation.rules().calendar();
        var window = calendar == null ? null : calendar.after(after);
        while (calendar != null && window != null && !window.end().isAfter(clock.instant())) {
            window = calendar.after(window.start());
        }
        return window;
    }

    /** "At any time during this window": an hour by lot. */
    private Instant moment(RotationWindow window) {
        var hour = Integer.parseInt(ids.hex(6), 16) % window.hours();
        return window.start().plus(hour, ChronoUnit.HOURS);
    }

    private static LocalDate date(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }
}
