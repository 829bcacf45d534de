package io.fairlead.core.schedule;

import java.util.Optional;

/** EventBridge Scheduler, as far as rotations need it. */
public interface Schedules {
    Optional<Schedule> find(String name);

    /** Creates it, or makes the existing one like this. */
    void put(Schedule schedule);

    /** Tolerates that it is gone. */
    void delete(String name);
}
