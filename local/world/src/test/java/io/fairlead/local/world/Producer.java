package io.fairlead.local.world;

import io.fairlead.core.json.Json;
import java.time.Duration;

/** Somebody who writes to a topic while keys are rotated: without that, no mirror of it gets further. */
final class Producer implements AutoCloseable {
    private static final Duration PACE = Duration.ofSeconds(20);
    private static final int RECORDS = 45;

    private final World world;
    private final DataPlane plane;
    private final String topic;
    private int left;

    Producer(World world, Person person, String cluster, String topic, String secret) {
        this.world = world;
        this.plane = person.dataPlane(cluster, secret);
        this.topic = topic;
        world.aws().stepFunctions().onStart(execution -> {
            if (execution.start().stateMachineArn().equals(world.machineArn("rotate-keys"))) {
                begin();
            }
        });
    }

    private void begin() {
        var writes = left > 0;
        left = RECORDS;
        if (!writes) {
            later();
        }
    }

    private void later() {
        world.clock().schedule(PACE, this::write);
    }

    private void write() {
        var record = Json.object();
        record.putObject("value").put("type", "JSON").put("data", "an order");
        plane.call(kafka -> kafka.post(kafka.at("/topics/{}/records", topic), record));
        left--;
        if (left > 0) {
            later();
        }
    }

    @Override
    public void close() {
        plane.close();
    }
}
