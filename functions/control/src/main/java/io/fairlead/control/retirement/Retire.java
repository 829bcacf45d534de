package io.fairlead.control.retirement;

import io.fairlead.control.key.Keepers;
import io.fairlead.control.key.LinkLabels;
import io.fairlead.control.key.MarkedKeys;
import io.fairlead.control.key.OwnedSecrets;
import io.fairlead.control.schedule.ScheduleNames;
import io.fairlead.core.errors.Refused;
import io.fairlead.core.json.Json;
import io.fairlead.core.operation.Command;
import io.fairlead.core.operation.Duty;
import io.fairlead.core.operation.Reply;
import io.fairlead.core.reconcile.Outcome.Change;
import io.fairlead.core.reconcile.Scope;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.rotation.MarkedKey;
import io.fairlead.core.rotation.Retirement;
import io.fairlead.core.schedule.Schedule;
import io.fairlead.core.schedule.Schedule.Timing;
import io.fairlead.core.schedule.Schedules;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Deletes the keys of a client secret that nothing uses any more, and comes back when the next one is drained. */
public final class Retire implements Duty {
    /** A schedule takes no time that has passed when it gets there. */
    private static final Duration SOONEST = Duration.ofMinutes(1);

    private final OwnedSecrets owned;
    private final MarkedKeys keys;
    private final Keepers keepers;
    private final LinkLabels labels;
    private final Schedules schedules;
    private final InstantSource clock;

    public Retire(
            OwnedSecrets owned,
            MarkedKeys keys,
            Keepers keepers,
            LinkLabels labels,
            Schedules schedules,
            InstantSource clock) {
        this.owned = owned;
        this.keys = keys;
        this.keepers = keepers;
        this.labels = labels;
        this.schedules = schedules;
        this.clock = clock;
    }

    @Override
    public Reply perform(Command command, Scope scope) {
        var secret = command.target();
        labels.tidy(owned.arn(secret, scope), scope);
        var retirement = due(secret, command.revoke(), scope);
        var retired = delete(secret, retirement.due(), Retiring.of(secret, scope.ledger(), command.execution()), scope);
        comeBack(secret, retirement.next(), scope);
        return Reply.of(retired.isEmpty() ? Change.NONE : Change.DELETED, details(retired, retirement.next()));
    }

    /** Answers with those too that an earlier attempt of this execution has deleted. */
    private List<String> delete(Ref secret, List<MarkedKey> due, Retiring retiring, Scope scope) {
        var marker = scope.marker(secret);
        var living = due.stream() // lists lag behind deletions
                .map(MarkedKey::id)
                .filter(key -> keys.isThere(key, marker))
                .toList();
        var all = Stream.concat(retiring.keys().stream(), living.stream())
                .distinct()
                .toList();
        if (!living.isEmpty()) {
            retiring.write(all);
            living.forEach(key -> keys.delete(key, marker));
        }
        return all;
    }

    /** Which keys may go now, and when the next one may. */
    public Retirement due(Ref secret, boolean revoke, Scope scope) {
        return due(secret, revoke, clock.instant(), scope);
    }

    /** The same at that time, of the keys that are still there. */
    public Retirement due(Ref secret, boolean revoke, Instant at, Scope scope) {
        owned.arn(secret, scope); // refuses what is not ours
        var marked = keys.of(secret, scope);
        var held = keepers.of(secret, scope);
        if (held.current().isEmpty()) {
            throw new Refused(
                    secret
                            + " has no current value of ours, so nobody knows which of its keys are used; none was deleted",
                    "run apply, which puts it right");
        }
        var policy = new Retirement.Policy(
                scope.topology().rotation().retain(),
                scope.topology().rotation().drain());
        return revoke ? Retirement.revoking(marked, held) : Retirement.of(marked, held, policy, at);
    }

    /** No execution waits for days holding the lease. */
    private void comeBack(Ref secret, Optional<Instant> next, Scope scope) {
        var topology = scope.topology().name();
        var name = ScheduleNames.drain(topology, secret.name());
        var soonest = clock.instant().plus(SOONEST);
        next.ifPresentOrElse(
                due -> schedules.put(new Schedule(
                        name, new Timing.Once(due.isBefore(soonest) ? soonest : due), input(topology, secret))),
                () -> schedules.delete(name));
    }

    private static String input(String topology, Ref secret) {
        var input = Json.object().put("topology", topology).put("complete", true);
        input.putObject("only").put("secret", secret.name());
        return Json.write(input);
    }

    private static Map<String, Object> details(List<String> retired, Optional<Instant> next) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("keys", retired);
        next.ifPresent(due -> details.put("next", due.toString()));
        return details;
    }
}
