package io.fairlead.core.testing;

import io.fairlead.core.topology.Topology;
import java.time.Duration;
import java.util.List;

/** Documents for tests that do not care much. */
public final class Topologies {
    private Topologies() {}

    /** An environment and a gateway, nothing in them. */
    public static Topology empty(String name) {
        return new Topology(
                name,
                "us-east-1",
                Topology.Connectivity.GATEWAY,
                false,
                new Topology.Rotation(Duration.ofDays(30), 2, Duration.ofDays(7)),
                new Topology.Environment(name, Topology.StreamGovernance.ESSENTIALS, false),
                new Topology.Gateway(name + "-gateway", false),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
