package io.fairlead.local.cli;

import io.fairlead.core.topology.Topology;
import io.fairlead.local.clock.ServiceTimes;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The shortest possible time for a topology, were every call instant and every look at the right moment: the longest chain
 * of modelled service times that must follow one another.
 */
final class CriticalPath {
    /** One thing that takes time once all that it needs is there. */
    private record Step(String name, String time, List<String> needs) {}

    private static final List<Step> UP = List.of(
            new Step("gateway", "confluent.gateway.provisioning", List.of()),
            new Step("access point", "confluent.access-point.provisioning", List.of("gateway")),
            new Step("endpoint available", "aws.vpc-endpoint.available-after-acceptance", List.of("access point")),
            new Step("record in sync", "aws.route53.insync", List.of("access point")),
            new Step("cluster", "confluent.kafka-cluster.provisioning", List.of()),
            new Step("registry", "confluent.schema-registry.provisioning", List.of("cluster")),
            new Step("role", "confluent.role-binding.propagation", List.of("cluster")),
            new Step("key", "confluent.kafka-key.propagation", List.of("cluster", "access point")),
            new Step("registry key", "confluent.schema-registry-key.propagation", List.of("registry", "access point")),
            new Step(
                    "connector",
                    "confluent.connector.provisioning",
                    List.of("key", "role", "endpoint available", "record in sync")),
            new Step("link", "confluent.link.creating", List.of("key", "role", "endpoint available", "record in sync")),
            new Step("mirror", "confluent.mirror.creating", List.of("link")));

    private static final List<Step> DOWN = List.of(
            new Step("connector", "confluent.connector.deleting", List.of()),
            new Step("mirror", "confluent.topic.deleting", List.of()),
            new Step("link", "confluent.link.deleting", List.of("mirror")),
            new Step("topic", "confluent.topic.deleting", List.of("link", "connector")),
            new Step("cluster", "confluent.kafka-cluster.deleting", List.of("topic")),
            new Step("access point", "confluent.access-point.deleting", List.of("cluster")),
            new Step("endpoint", "aws.vpc-endpoint.deleting", List.of("access point")),
            new Step("gateway", "confluent.gateway.deleting", List.of("endpoint")));

    private final ServiceTimes times;
    private final Topology topology;

    CriticalPath(ServiceTimes times, Topology topology) {
        this.times = times;
        this.topology = topology;
    }

    Duration up() {
        return longest(UP);
    }

    Duration down() {
        return longest(DOWN);
    }

    private Duration longest(List<Step> steps) {
        Map<String, Duration> ends = new HashMap<>();
        for (var step : steps) {
            var start = step.needs().stream()
                    .map(need -> ends.getOrDefault(need, Duration.ZERO))
                    .max(Duration::compareTo)
                    .orElse(Duration.ZERO);
            ends.put(step.name(), start.plus(exists(step.name()) ? times.of(step.time()) : Duration.ZERO));
        }
        return Collections.max(ends.values());
    }

    private boolean exists(String step) {
        return switch (step) {
            case "connector" ->
                topology.clusters().stream().anyMatch(c -> !c.connectors().isEmpty());
            case "link" -> !topology.links().isEmpty();
            case "mirror" ->
                topology.links().stream().anyMatch(l -> !l.mirrors().isEmpty());
            case "registry", "registry key" ->
                topology.accounts().stream().flatMap(a -> a.secrets().stream()).anyMatch(s -> s.cluster() == null);
            default -> true;
        };
    }
}
