package io.fairlead.local.confluent.organization;

import io.fairlead.local.clock.ServiceTimes;
import io.fairlead.local.clock.WorldClock;
import java.time.Instant;

/** What happens by itself after a modelled service time. */
public final class Later {
    private final WorldClock clock;
    private final ServiceTimes times;

    public Later(WorldClock clock, ServiceTimes times) {
        this.clock = clock;
        this.times = times;
    }

    public Instant now() {
        return clock.instant();
    }

    /** When something that takes the named time and begins now will be over. */
    public Instant end(String time) {
        return now().plus(times.of(time));
    }

    public void after(String time, Runnable action) {
        clock.schedule(times.of(time), () -> clock.exclusively(action));
    }

    /** The same for something that happens on the way, when half of the named time is over. */
    public void halfway(String time, Runnable action) {
        clock.schedule(times.of(time).dividedBy(2), () -> clock.exclusively(action));
    }
}
