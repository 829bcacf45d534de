package io.fairlead.aws.registry;

import io.fairlead.core.network.NetworkRegistry;
import io.fairlead.core.network.RegisteredNetwork;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers for a minute what a registry has found. Networks change with the infrastructure only, and an account may read 40
 * parameters per second altogether: without a memory, the looks of twenty topologies at what is not ready exceed that.
 */
public final class RememberedNetworks implements NetworkRegistry {
    private static final Duration MEMORY = Duration.ofMinutes(1);

    private final NetworkRegistry registry;
    private final InstantSource clock;
    private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();

    private record Remembered(RegisteredNetwork network, Instant until) {}

    public RememberedNetworks(NetworkRegistry registry, InstantSource clock) {
        this.registry = registry;
        this.clock = clock;
    }

    @Override
    public Optional<RegisteredNetwork> find(String name) {
        var now = clock.instant();
        var known = remembered.get(name);
        if (known != null && now.isBefore(known.until)) {
            return Optional.of(known.network);
        }
        var found = registry.find(name);
        found.ifPresent(network -> remembered.put(name, new Remembered(network, now.plus(MEMORY))));
        return found;
    }
}
