package io.fairlead.local.confluent.organization;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** How late lists, new keys and new roles are, beyond what is usual: nothing, unless somebody disturbs a call. */
public final class Lateness {
    private final InstantSource clock;
    private final Duration listLag;
    private Duration staleness = Duration.ZERO;
    private Duration slowness = Duration.ZERO;

    Lateness(InstantSource clock, Duration listLag) {
        this.clock = clock;
        this.listLag = listLag;
    }

    /** Disturbs the calls from now on. */
    public void disturb(Duration lists, Duration rights) {
        staleness = lists;
        slowness = rights;
    }

    /** The moment that lists show. */
    Instant listed() {
        return clock.instant().minus(listLag).minus(staleness);
    }

    /** When something that usually counts from then on does count. */
    public Instant effective(Instant usual) {
        return usual.plus(slowness);
    }
}
