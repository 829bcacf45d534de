package io.fairlead.local.world.faults;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A fault that counts the calls which it could hit. */
final class Armed {
    private final Fault fault;
    private int calls;
    private boolean happened;
    private @Nullable Instant since;

    Armed(Fault fault) {
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }

    /** How many calls it could have hit so far, were they counted so. */
    int calls() {
        return calls;
    }

    void happens() {
        happened = true;
    }

    boolean hasHappened() {
        return happened;
    }

    boolean isHit(Call call, Instant now) {
        if (!fault.where().matches(call)) {
            return false;
        }
        calls++;
        var when = fault.when();
        var during = when.during();
        if (during == null) {
            return calls >= when.first() && calls <= when.last();
        }
        if (calls == when.first()) {
            since = now;
        }
        return since != null && now.isBefore(since.plus(during));
    }
}
