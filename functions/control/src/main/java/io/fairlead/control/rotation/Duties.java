package io.fairlead.control.rotation;

import io.fairlead.confluent.ApiKeys;
import io.fairlead.confluent.ConfluentClient;
import io.fairlead.control.key.Keepers;
import io.fairlead.control.key.LinkLabels;
import io.fairlead.control.key.MarkedKeys;
import io.fairlead.control.key.OwnedSecrets;
import io.fairlead.control.measure.MeasureKeys;
import io.fairlead.control.quota.Headroom;
import io.fairlead.control.retirement.Retire;
import io.fairlead.core.metric.Metrics;
import io.fairlead.core.operation.Command.Operation;
import io.fairlead.core.operation.Duty;
import io.fairlead.core.rotation.Announcements;
import io.fairlead.core.schedule.Schedules;
import io.fairlead.core.secret.SecretRotation;
import io.fairlead.core.secret.SecretVault;
import io.fairlead.core.secret.SecretVersions;
import io.fairlead.core.store.Store;
import java.time.InstantSource;
import java.util.Map;

/** What the control function does in a rotation. */
public final class Duties {
    private Duties() {}

    /** What they are made of. */
    public record Ports(
            ConfluentClient cloud,
            SecretVault vault,
            SecretVersions versions,
            SecretRotation rotation,
            Schedules schedules,
            Store store,
            Announcements announcements,
            InstantSource clock,
            Metrics metrics) {}

    public static Map<Operation, Duty> of(Ports ports) {
        var keys = new ApiKeys(ports.cloud());
        var marked = new MarkedKeys(keys);
        var state = new SecretState(ports.versions(), ports.rotation(), keys);
        var stuck = new StuckRotation(ports.announcements());
        var owned = new OwnedSecrets(ports.vault());
        var retire = new Retire(
                owned,
                marked,
                new Keepers(ports.vault(), ports.versions()),
                new LinkLabels(ports.versions()),
                ports.schedules(),
                ports.clock());
        return Map.of(
                Operation.rotate,
                new Rotate(
                        owned,
                        state,
                        ports.vault(),
                        ports.rotation(),
                        ports.versions(),
                        marked,
                        stuck,
                        ports.store(),
                        ports.clock()),
                Operation.retire,
                retire,
                Operation.review,
                new Review(owned, state, retire, marked),
                Operation.measureKeys,
                new MeasureKeys(retire, marked, ports.clock(), ports.metrics()),
                Operation.headroom,
                new Headroom(ports.cloud()));
    }
}
