package io.fairlead.control.schedule;

import io.fairlead.core.reconcile.Difference;
import io.fairlead.core.reconcile.Kind;
import io.fairlead.core.reconcile.Marker;
import io.fairlead.core.reconcile.Observed;
import io.fairlead.core.reconcile.Readiness;
import io.fairlead.core.reconcile.Scope;
import io.fairlead.core.resource.Desired;
import io.fairlead.core.resource.Phase;
import io.fairlead.core.resource.Place;
import io.fairlead.core.schedule.Schedule;
import io.fairlead.core.schedule.Schedule.Timing;
import io.fairlead.core.schedule.Schedules;
import io.fairlead.core.topology.Topology;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** When keys are replaced. Topologies that are applied together are not rotated together. */
public final class RotationScheduleKind implements Kind<RotationScheduleSpec> {
    /** AWS starts it at any moment in it. */
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private static final Duration LONGEST_SPREAD = Duration.ofDays(1);

    private final Schedules schedules;
    private final InstantSource clock;

    public RotationScheduleKind(Schedules schedules, InstantSource clock) {
        this.schedules = schedules;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "rotation-schedule";
    }

    @Override
    public List<Desired<RotationScheduleSpec>> desired(Topology topology, Place place) {
        return topology.accounts().stream()
                        .allMatch(account -> account.secrets().isEmpty())
                ? List.of()
                : Stream.of(RotationScheduleSpec.rotation(topology), RotationScheduleSpec.completion(topology))
                        .map(spec -> Desired.of(spec.ref(), spec, Phase.ROTATION_SCHEDULE, Place.CONTROL, "/rotation"))
                        .toList();
    }

    @Override
    public Optional<Observed> get(String id, RotationScheduleSpec spec, Scope scope) {
        return schedules.find(id).map(RotationScheduleKind::observed);
    }

    @Override
    public Optional<Observed> find(RotationScheduleSpec spec, Scope scope) {
        return get(spec.name(), spec, scope);
    }

    @Override
    public Map<String, String> fields(RotationScheduleSpec spec, Scope scope) {
        return Map.of("period", spec.period().toString(), "input", spec.input());
    }

    @Override
    public Observed create(RotationScheduleSpec spec, Marker marker, Scope scope) {
        var schedule = new Schedule(spec.name(), new Timing.Every(spec.period(), first(spec), WINDOW), spec.input());
        schedules.put(schedule);
        return observed(schedule);
    }

    @Override
    public Observed update(
            RotationScheduleSpec spec, Observed observed, List<Difference> differences, Marker marker, Scope scope) {
        return create(spec, marker, scope);
    }

    @Override
    public void delete(RotationScheduleSpec spec, Observed observed, Scope scope) {
        schedules.delete(observed.id());
    }

    /** After the period or somewhat earlier, by lot: no key gets older than that. */
    private Instant first(RotationScheduleSpec spec) {
        var quarter = spec.period().dividedBy(4);
        var spread = quarter.compareTo(LONGEST_SPREAD) < 0 ? quarter : LONGEST_SPREAD;
        var lot = UUID.nameUUIDFromBytes(spec.name().getBytes(StandardCharsets.UTF_8));
        var earlier = Duration.ofMinutes(Math.floorMod(lot.getMostSignificantBits(), spread.toMinutes()));
        return clock.instant().plus(spec.period()).minus(earlier).truncatedTo(ChronoUnit.MINUTES);
    }

    private static Observed observed(Schedule found) {
        var period = found.timing() instanceof Timing.Every every ? every.period() : Duration.ZERO;
        return new Observed(
                found.name(), Map.of("period", period.toString(), "input", found.input()), Map.of(), Readiness.ready());
    }
}
