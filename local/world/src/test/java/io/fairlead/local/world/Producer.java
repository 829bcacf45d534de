package io.fairlead.local.world;

import io.fairlead.core.json.Json;
import java.time.Duration;

/** Somebody who writes to a topic while keys are rotated: without that, no mirror of it gets further. */
final class Producer {
    private static final Duration PACE = Duration.ofSeconds(20);
    private static final int RECORDS = 45;

    private final World world;
    private final Person person;
    private final String cluster;
    private final String topic;
    private final String secret;

    Producer(World world, Person person, String cluster, String topic, String secret) {
        this.world = world;
        this.person = person;
        this.cluster = cluster;
        this.topic = topic;
        this.secret = secret;
        world.aws().stepFunctions().onStart(execution -> {
            if (execution.start().stateMachineArn().equals(world.machineArn("rotate-keys"))) {
                later(RECORDS);
            }
        });
    }

    private void later(int left) {
        world.clock().schedule(PACE, () -> write(left));
    }

    private void write(int left) {
        var record = Json.object();
        record.putObject("value").put("type", "JSON").put("data", "an order");
        person.kafka(cluster, secret, kafka -> kafka.post(kafka.at("/topics/{}/records", topic), record));
        if (left > 1) {
            later(left - 1);
        }
    }
}
