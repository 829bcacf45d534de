package io.fairlead.local.world;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.core.json.Json;
import io.fairlead.core.testing.EventSchemas;
import io.fairlead.local.asl.Execution;
import io.fairlead.local.aws.events.PublishedEvent;
import io.fairlead.local.aws.wire.Account;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A topology that is applied, and everything that tests of its rotation look at. */
final class RotationScene implements AutoCloseable {
    static final Duration A_DAY = Duration.ofDays(1);
    private static final String TOPOLOGY = "minimal";
    private static final Account ACCOUNT = new Account("111122223333", "us-east-1");

    final World world;
    final WorldAssert in;
    final Person person;
    final KeyRing keys;
    private final List<Producer> producers = new ArrayList<>();

    RotationScene(long seed, ObjectNode document) {
        this.world = World.open(Options.virtual(seed));
        this.in = WorldAssert.in(world);
        in.succeeded(world.finish(world.apply(document)));
        this.person = new Person(world, TOPOLOGY);
        this.keys = new KeyRing(world, person, TOPOLOGY);
        world.pass(Duration.ofMinutes(5)); // what Secrets Manager and events begin after an apply
    }

    /** From now on somebody writes to what is mirrored: nothing else shows that a link works with its new key. */
    void produces() {
        producers.add(new Producer(world, person, "orders", "orders", "orders/manager/java_client"));
    }

    /** Starts {@code rotate-keys} for the topology with more fields, and lets it end. */
    Execution rotate(String fields) {
        var input = (ObjectNode) Json.parse(fields);
        var execution = world.finish(world.start("rotate-keys", input.put("topology", TOPOLOGY)));
        world.pass(Duration.ofMinutes(1)); // lists of keys lag
        return execution;
    }

    /** A client of that cluster, which goes on with a key for some time. */
    KafkaClient client(String cluster, String secret, Duration keeps) {
        return new KafkaClient(world, person, cluster, secret, keeps);
    }

    /** What it reports. */
    JsonNode report(Execution execution) {
        in.succeeded(execution);
        return Json.parse(requireNonNull(execution.output()));
    }

    /** The current key of every secret. */
    Map<String, String> current() {
        var current = new TreeMap<String, String>();
        keys.secrets().forEach(secret -> current.put(secret, keys.current(secret)));
        return current;
    }

    /** What was announced so far. Obeys its schema. */
    List<JsonNode> events(String type) {
        var events =
                world.clock().exclusively(() -> List.copyOf(world.aws().events().events()));
        var ours =
                events.stream().filter(event -> event.detailType().equals(type)).toList();
        assertThat(ours)
                .allSatisfy(event ->
                        assertThat(EventSchemas.errors(event.envelope(ACCOUNT))).isEmpty());
        return ours.stream()
                .map(PublishedEvent::detail)
                .map(detail -> detail.path("data"))
                .toList();
    }

    /** The executions of {@code rotate-keys}, in their order. */
    List<Execution> rotations() {
        return new Failures(world).executionsOf("rotate-keys");
    }

    /** Nothing half done: each current key works and is ours, no version is pending on its own, no key is an orphan. */
    RotationScene isSound() {
        for (var secret : keys.secrets()) {
            var labels = keys.labels(secret);
            assertThat(labels.getOrDefault("AWSPENDING", requireNonNull(labels.get("AWSCURRENT"))))
                    .as("AWSPENDING of %s", secret)
                    .isEqualTo(labels.get("AWSCURRENT"));
            assertThat(keys.live(secret)).as("keys of %s", secret).contains(keys.current(secret));
        }
        return this;
    }

    void tearDown() {
        in.succeeded(world.finish(world.teardown(TOPOLOGY))).nothingIsLeft();
    }

    @Override
    public void close() {
        try {
            in.noSecretLeaked();
        } finally {
            producers.forEach(Producer::close);
            world.close();
        }
    }
}
