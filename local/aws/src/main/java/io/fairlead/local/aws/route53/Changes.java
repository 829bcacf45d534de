package io.fairlead.local.aws.route53;

import io.fairlead.local.aws.wire.Ids;
import io.fairlead.local.clock.ServiceTimes;
import io.fairlead.local.clock.WorldClock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All changes ever submitted: PENDING, then INSYNC. */
final class Changes {
    private final WorldClock clock;
    private final ServiceTimes times;
    private final Ids ids;
    private final Map<String, ChangeInfo> changes = new LinkedHashMap<>();

    Changes(WorldClock clock, ServiceTimes times, Ids ids) {
        this.clock = clock;
        this.times = times;
        this.ids = ids;
    }

    /** Submits a change; {@code publish} runs inside the world's lock when it is INSYNC. */
    ChangeInfo submit(@Nullable String comment, Runnable publish) {
        var change = new ChangeInfo("C" + ids.upper(20), false, clock.instant(), comment);
        changes.put(change.id(), change);
        clock.schedule(
                times.of("aws.route53.insync"),
                () -> clock.exclusively(() -> {
                    changes.put(change.id(), new ChangeInfo(change.id(), true, change.submittedAt(), comment));
                    publish.run();
                }));
        return change;
    }

    ChangeInfo require(String id) {
        var found = changes.get(id);
        if (found == null) {
            throw Route53Errors.noSuchChange(id);
        }
        return found;
    }
}
