package io.fairlead.local.aws.secretsmanager;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.aws.wire.Json;
import io.fairlead.local.clock.Timer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How one secret is rotated, and how far that is. */
final class Rotation {
    private @Nullable String function;
    private RotationRules rules = RotationRules.NONE;
    private boolean enabled;
    private @Nullable Instant rotated;
    private Instant counted;
    private @Nullable Instant next;
    private int days;
    private @Nullable Timer timer;
    private @Nullable RotationRun run;

    Rotation(Instant created) {
        this.counted = created;
    }

    @Nullable
    String function() {
        return function;
    }

    RotationRules rules() {
        return rules;
    }

    boolean enabled() {
        return enabled;
    }

    /** The previous rotation, or the last value that somebody put: the schedule counts from there. */
    Instant counted() {
        return counted;
    }

    @Nullable
    RotationRun run() {
        return run;
    }

    void configure(String function, RotationRules rules) {
        this.function = function;
        this.rules = rules;
        this.enabled = true;
    }

    void disable() {
        enabled = false;
    }

    void start(RotationRun run) {
        this.run = run;
    }

    /** Ends what is going on, however far it is. A function that runs is not stopped. */
    void abandon() {
        run = null;
    }

    void countFrom(Instant time) {
        counted = time;
    }

    void succeeded(Instant now) {
        rotated = now;
        counted = now;
    }

    /** What is shown as the next rotation; a rotation that fails does not change it. */
    void promise(@Nullable Instant next, int days) {
        this.next = next;
        this.days = days;
    }

    /** Replaces the alarm clock for the next window; null for none. */
    void alarm(@Nullable Timer next) {
        if (timer != null) {
            timer.cancel();
        }
        timer = next;
    }

    /** Shown from the first configuration on; the two dates only while rotation is on. */
    void describe(ObjectNode view) {
        if (function == null) {
            return;
        }
        view.put("RotationEnabled", enabled).put("RotationLambdaARN", function);
        view.set("RotationRules", rules.json(rotated == null ? 0 : days));
        if (enabled && rotated != null) {
            view.set("LastRotatedDate", Json.epoch(rotated));
        }
        if (enabled && next != null) {
            view.set("NextRotationDate", Json.epoch(next));
        }
    }
}
