package io.fairlead.local.world;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How often each service is called, and how often it refuses because of that. Within a function no time passes, so the calls of
 * an invocation fall on one instant: bursts are larger here than they would be in a real cloud.
 */
final class Traffic {
    private static final List<String> THROTTLES = List.of("Throttl", "RequestLimitExceeded", "TooManyRequests");

    private final World world;
    private final Map<String, TreeMap<Long, Integer>> perSecond = new TreeMap<>();
    private final Map<String, Integer> throttles = new TreeMap<>();

    Traffic(World world) {
        this.world = world;
        world.confluent().listen((service, operation, status) -> {
            var plane = operation.contains("/kafka/v3/") ? "confluent kafka" : "confluent";
            called(plane, operation, status == 429);
        });
        world.aws().server().addListener((service, operation, request, response) -> {
            var said = response.status() < 400 ? "" : response.text() + response.headers();
            called(service, operation, THROTTLES.stream().anyMatch(said::contains));
        });
    }

    private void called(String service, String operation, boolean throttled) {
        perSecond
                .computeIfAbsent(service, key -> new TreeMap<>())
                .merge(world.clock().instant().getEpochSecond(), 1, Integer::sum);
        if (throttled) {
            throttles.merge(service + " " + operation, 1, Integer::sum);
        }
    }

    /** Calls that were refused because there were too many: service and operation. */
    Map<String, Integer> throttles() {
        return world.clock().exclusively(() -> new TreeMap<>(throttles));
    }

    /** The most calls of a service within so much time. */
    private int peak(String service, Duration within) {
        var seconds = perSecond.getOrDefault(service, new TreeMap<>());
        return seconds.keySet().stream()
                .mapToInt(from -> seconds.subMap(from, from + within.toSeconds()).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .max()
                .orElse(0);
    }

    /** A table: service, calls, mean and peak per second, peak per minute, throttles. */
    String table(Duration time) {
        var table = new StringBuilder("%-16s %7s %8s %8s %8s %10s%n"
                .formatted("service", "calls", "mean/s", "peak/s", "peak/min", "throttled"));
        perSecond.forEach((service, calls) -> {
            var all = calls.values().stream().mapToInt(Integer::intValue).sum();
            table.append("%-16s %7d %8.1f %8d %8d %10d%n"
                    .formatted(
                            service,
                            all,
                            (double) all / time.toSeconds(),
                            peak(service, Duration.ofSeconds(1)),
                            peak(service, Duration.ofMinutes(1)),
                            throttled(service)));
        });
        return table + "throttled " + throttles + "\n";
    }

    private int throttled(String service) {
        return throttles.entrySet().stream()
                .filter(each -> each.getKey().startsWith(service + " "))
                .collect(Collectors.summingInt(Map.Entry::getValue));
    }

    /** Begins to count anew. */
    void forget() {
        world.clock().exclusively(() -> {
            perSecond.clear();
            throttles.clear();
        });
    }
}
