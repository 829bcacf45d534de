package io.fairlead.aws.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.core.network.RegisteredNetwork;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RememberedNetworksTest {
    private final List<String> reads = new ArrayList<>();
    private final Map<String, RegisteredNetwork> registered = new HashMap<>();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final RememberedNetworks networks = new RememberedNetworks(
            name -> {
                reads.add(name);
                return Optional.ofNullable(registered.get(name));
            },
            () -> now);

    @Test
    void find_whenFoundWithinTheLastMinute_isNotReadAgain() {
        registered.put("sandbox", network("vpc-1"));

        networks.find("sandbox");
        now = now.plusSeconds(59);

        assertThat(networks.find("sandbox")).contains(network("vpc-1"));
        assertThat(reads).containsExactly("sandbox");
    }

    @Test
    void find_whenAMinuteIsOver_readsWhatTheInfrastructureHasChanged() {
        registered.put("sandbox", network("vpc-1"));
        networks.find("sandbox");

        registered.put("sandbox", network("vpc-2"));
        now = now.plusSeconds(60);

        assertThat(networks.find("sandbox")).contains(network("vpc-2"));
    }

    @Test
    void find_whenNotRegistered_isReadEachTime() {
        assertThat(networks.find("sandbox")).isEmpty();

        registered.put("sandbox", network("vpc-1"));

        assertThat(networks.find("sandbox")).contains(network("vpc-1"));
    }

    private static RegisteredNetwork network(String vpc) {
        return new RegisteredNetwork("sandbox", vpc, "us-east-1", "10.0.0.0/20", List.of(), null, null, null);
    }
}
