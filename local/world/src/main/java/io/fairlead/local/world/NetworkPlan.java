package io.fairlead.local.world;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A network that the infrastructure of the local world has.
 *
 * @param subnets one per availability zone; without any it is an observer
 */
public record NetworkPlan(String name, String cidr, List<String> subnets) {
    public NetworkPlan {
        subnets = List.copyOf(subnets);
    }

    /** The networks of the examples, from {@code networks.json}. */
    static List<NetworkPlan> ofExamples() {
        try (var in = NetworkPlan.class.getResourceAsStream("networks.json")) {
            return List.of(new ObjectMapper().readValue(in, NetworkPlan[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isWorkload() {
        return !subnets.isEmpty();
    }
}
