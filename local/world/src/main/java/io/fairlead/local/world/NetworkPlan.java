package io.fairlead.local.world;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.core.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A network that the infrastructure of the local world has.
 *
 * @param subnets one per availability zone; without any it is an observer
 */
public record NetworkPlan(String name, String cidr, List<String> subnets) {
    public NetworkPlan {
        subnets = List.copyOf(subnets);
    }

    /** The networks of the infrastructure's examples, from the configuration files that its stacks are made of. */
    static List<NetworkPlan> ofExamples() {
        return Stream.of("non-prod.json", "minimal.json")
                .map(NetworkPlan::example)
                .flatMap(example -> Stream.concat(workloads(example), observers(example)))
                .toList();
    }

    private static JsonNode example(String file) {
        try (var in = NetworkPlan.class.getResourceAsStream("infrastructure/" + file)) {
            return Json.parse(Objects.requireNonNull(in, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<NetworkPlan> workloads(JsonNode example) {
        return example.path("networks").valueStream().map(network -> Json.convert(network, NetworkPlan.class));
    }

    private static Stream<NetworkPlan> observers(JsonNode example) {
        return Stream.of("operations", "clientVpn", "dns")
                .map(example.path("foundation")::path)
                .filter(JsonNode::isObject)
                .map(observer -> new NetworkPlan(
                        observer.path("name").textValue(), observer.path("cidr").textValue(), List.of()));
    }

    boolean isWorkload() {
        return !subnets.isEmpty();
    }
}
