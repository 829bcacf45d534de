package io.fairlead.local.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.local.confluent.Existing;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Somebody deletes a service account: all that names it by its identifier goes with it. */
class AccountRecoveryTest {
    private final World world = World.open(Options.virtual(53));
    private final WorldAssert in = WorldAssert.in(world);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void apply_whenAnAccountWasDeleted_makesItItsKeyAndItsGrantsAgainInOneRun() {
        in.succeeded(world.finish(world.apply(Examples.minimal())));
        var person = new Person(world, "minimal");
        var before = person.id("ServiceAccount", "orders_producer");
        person.delete("/iam/v2/service-accounts", before);
        person.waits(Duration.ofMinutes(1)); // lists lag

        in.succeeded(world.finish(world.apply(Examples.minimal())));

        var after = person.id("ServiceAccount", "orders_producer");
        assertThat(after).isNotEqualTo(before);
        assertThat(grantsOf(after)).containsExactlyInAnyOrder("DESCRIBE TOPIC orders", "WRITE TOPIC orders");
        assertThat(world.confluent().liveKeysOf("orders_producer")).hasSize(1);
        in.succeeded(world.finish(world.teardown("minimal"))).nothingIsLeft();
    }

    private List<String> grantsOf(String account) {
        return world.confluent().everything().stream()
                .filter(it -> it.kind().equals("Acl") && it.id().endsWith(account))
                .map(Existing::name)
                .toList();
    }
}
