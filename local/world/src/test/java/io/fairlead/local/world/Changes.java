package io.fairlead.local.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Every call that changed something in a cloud, from the moment of listening on. The product's own bookkeeping is none. */
final class Changes {
    private static final Set<String> BOOKKEEPING = Set.of("dynamodb", "events", "lambda", "states", "ssm", "s3");
    private static final Set<String> READS = Set.of("Get", "List", "Describe", "Search", "Batch");

    private final List<String> calls = new ArrayList<>();
    private final World world;

    Changes(World world) {
        this.world = world;
        world.confluent().listen((service, operation, status) -> {
            if (!operation.startsWith("GET ")) {
                calls.add(operation);
            }
        });
        world.aws().server().addListener((service, operation, request, response) -> {
            if (!BOOKKEEPING.contains(service) && READS.stream().noneMatch(operation::startsWith)) {
                calls.add(service + " " + operation);
            }
        });
    }

    /** The calls since the last question. */
    List<String> drain() {
        return world.clock().exclusively(() -> {
            var drained = List.copyOf(calls);
            calls.clear();
            return drained;
        });
    }
}
