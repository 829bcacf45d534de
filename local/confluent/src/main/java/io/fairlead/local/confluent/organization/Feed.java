package io.fairlead.local.confluent.organization;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A producer that writes one record each second. Assumed rate: DatagenSource's default is one within each second. */
public final class Feed {
    private final Instant start;
    private @Nullable Instant end;

    Feed(Instant start) {
        this.start = start;
    }

    void stop(Instant at) {
        end = at;
    }

    long recordsAt(Instant time) {
        var until = end != null && end.isBefore(time) ? end : time;
        return Math.max(0, Duration.between(start, until).toSeconds());
    }
}
