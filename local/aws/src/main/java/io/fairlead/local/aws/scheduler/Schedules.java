package io.fairlead.local.aws.scheduler;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.aws.wire.Account;
import io.fairlead.local.aws.wire.Json;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The schedules of all groups, and the operations on them. */
final class Schedules {
    private static final String WHAT = "Schedule";

    private final InstantSource clock;
    private final Account account;
    private final Groups groups;
    private final Firings firings;
    private final TreeMap<ScheduleKey, Schedule> byKey =
            new TreeMap<>(Comparator.comparing(ScheduleKey::group).thenComparing(ScheduleKey::name));
    /** By which token something was deleted: the same request again succeeds. */
    private final Map<ScheduleKey, String> deletions = new HashMap<>();

    Schedules(InstantSource clock, Account account, Groups groups, Firings firings) {
        this.clock = clock;
        this.account = account;
        this.groups = groups;
        this.firings = firings;
    }

    ObjectNode create(ScheduleKey key, ObjectNode request) {
        Members.name(key.name(), "name");
        groups.require(key.group());
        var present = byKey.get(key);
        if (present != null && !isSame(present, request)) {
            throw Refusals.conflict(WHAT, key.name());
        }
        if (present != null) {
            return answer(present);
        }
        var now = clock.instant();
        var arn = account.arn("scheduler", "schedule/" + key.group() + "/" + key.name());
        return put(new Schedule(key, arn, Settings.of(request, now), now, now, request));
    }

    ObjectNode update(ScheduleKey key, ObjectNode request) {
        var present = of(key);
        if (isSame(present, request)) {
            return answer(present);
        }
        var now = clock.instant();
        return put(new Schedule(key, present.arn(), Settings.of(request, now), present.created(), now, request));
    }

    ObjectNode get(ScheduleKey key) {
        return of(key).view();
    }

    List<ObjectNode> list(Predicate<Schedule> wanted) {
        return byKey.values().stream().filter(wanted).map(Schedule::summary).toList();
    }

    List<ObjectNode> all() {
        return byKey.values().stream().map(Schedule::view).toList();
    }

    void delete(ScheduleKey key, String token) {
        if (!byKey.containsKey(key) && !token.isEmpty() && token.equals(deletions.get(key))) {
            return;
        }
        of(key);
        deletions.put(key, token);
        remove(key);
    }

    void deleteGroup(String group) {
        var gone =
                byKey.keySet().stream().filter(key -> key.group().equals(group)).toList();
        gone.forEach(this::remove);
    }

    /** Deletes it, unless it is another one by now. */
    void completed(Schedule schedule) {
        if (schedule.equals(byKey.get(schedule.key()))) {
            remove(schedule.key());
        }
    }

    private void remove(ScheduleKey key) {
        byKey.remove(key);
        firings.end(key);
    }

    private ObjectNode put(Schedule schedule) {
        byKey.put(schedule.key(), schedule);
        firings.begin(schedule);
        return answer(schedule);
    }

    private Schedule of(ScheduleKey key) {
        var schedule = byKey.get(key);
        if (schedule == null) {
            throw Refusals.notFound(WHAT, key.name());
        }
        return schedule;
    }

    /** The request by which it became as it is, sent again with its token. */
    private static boolean isSame(Schedule present, ObjectNode request) {
        return request.hasNonNull("ClientToken") && request.equals(present.request());
    }

    private static ObjectNode answer(Schedule schedule) {
        return Json.object().put("ScheduleArn", schedule.arn());
    }
}
