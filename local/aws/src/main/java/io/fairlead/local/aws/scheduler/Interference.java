package io.fairlead.local.aws.scheduler;

import java.time.Instant;

/** Comes between schedules and targets, for worlds in which things go wrong. Asked inside the world's lock. */
@FunctionalInterface
public interface Interference {
    /** Fires each time, once. */
    Interference NONE = (schedule, time) -> 1;

    /** How often the schedule of that name fires at that time: not at all, once, or twice, since it fires at least once. */
    int firings(String schedule, Instant time);
}
