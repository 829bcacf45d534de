package io.fairlead.local.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.core.json.Json;
import io.fairlead.core.metric.Metric;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Somebody replaces the control plane's own Cloud API key, and not always well. */
class CloudKeyReplacementTest {
    private final World world = World.open(Options.virtual(87));
    private final WorldAssert in = WorldAssert.in(world);
    private final Person person = new Person(world, "minimal");

    CloudKeyReplacementTest() {
        in.succeeded(world.finish(world.apply(Examples.minimal())));
    }

    @AfterEach
    void close() {
        in.noSecretLeaked();
        world.close();
    }

    @Test
    void key_whenReplacedAndThenDeleted_failsNoExecution() {
        var old = world.confluent().cloudApiKey();
        var made = world.confluent().createCloudApiKey();
        write(Json.object().put("key", made.id()).put("secret", made.secret()).toString());

        person.delete("/iam/v2/api-keys", old.id());

        in.succeeded(world.finish(world.apply(Examples.minimal())));
        world.pass(Duration.ofHours(26));
        assertThat(refused()).isZero();
    }

    @Test
    void key_whenANewVersionDoesNotWork_isTheOneBeforeAndPeopleAreTold() {
        write("{\"key\": \"WRONG\", \"secret\": \"this-is-not-it\"}");
        world.pass(Duration.ofMinutes(15));
        in.succeeded(world.finish(world.apply(Examples.minimal())));

        world.pass(Duration.ofHours(26));

        assertThat(refused()).isOne();
        in.succeeded(world.finish(world.teardown("minimal")));
    }

    private void write(String value) {
        person.secretsManager(
                "PutSecretValue",
                Json.object()
                        .put("SecretId", Installation.CONFLUENT_SECRET)
                        .put("ClientRequestToken", "11111111-2222-4333-8444-555555555555")
                        .put("SecretString", value));
    }

    /** What the last daily measurement says. */
    private int refused() {
        return world.logs().lines().stream()
                .filter(line -> line.contains(Metric.CLOUD_KEY_REFUSED.toString()))
                .map(line -> Json.parse(line)
                        .path(Metric.CLOUD_KEY_REFUSED.toString())
                        .asInt())
                .reduce((before, last) -> last)
                .orElseThrow();
    }
}
