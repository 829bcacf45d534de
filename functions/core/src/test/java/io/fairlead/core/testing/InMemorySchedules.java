package io.fairlead.core.testing;

import io.fairlead.core.schedule.Schedule;
import io.fairlead.core.schedule.Schedules;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Schedules that never fire. */
public final class InMemorySchedules implements Schedules {
    private final TreeMap<String, Schedule> schedules = new TreeMap<>();

    @Override
    public Optional<Schedule> find(String name) {
        return Optional.ofNullable(schedules.get(name));
    }

    @Override
    public void put(Schedule schedule) {
        schedules.put(schedule.name(), schedule);
    }

    @Override
    public void delete(String name) {
        schedules.remove(name);
    }

    /** The names that begin so. */
    public List<String> names(String prefix) {
        return schedules.keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .toList();
    }
}
