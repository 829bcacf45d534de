package io.fairlead.local.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.local.world.faults.Fault;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A key whose answer was lost while a secret was repaired: lists did not show it yet when the next one was made. */
class KeySweepTest {
    private static final String PRODUCER = "orders/producer/java_client";

    private final World world = World.open(Options.virtual(61));
    private final WorldAssert in = WorldAssert.in(world);
    private final Person person = new Person(world, "minimal");

    @AfterEach
    void close() {
        in.noSecretLeaked();
        world.close();
    }

    @Test
    void apply_whenTheAnswerToARepairWasLost_leavesOneKeyAndAPersonsOwn() {
        in.succeeded(world.finish(world.apply(Examples.minimal())));
        var byHand = person.keyOf("orders_producer", "orders", "made by a person");
        person.delete("/iam/v2/api-keys", keys().getFirst());
        world.faults().add(Fault.parse("confluent POST /iam/v2/api-keys #1 timeout-after"));
        var changes = new Changes(world);

        in.succeeded(world.finish(world.apply(Examples.minimal())));

        assertThat(changes.drain())
                .containsExactly(
                        "POST /iam/v2/api-keys",
                        "POST /iam/v2/api-keys",
                        "secretsmanager PutSecretValue",
                        "DELETE /iam/v2/api-keys/{id}");
        assertThat(keys()).containsExactlyInAnyOrder(byHand, person.keyIn(PRODUCER));
    }

    private List<String> keys() {
        return world.confluent().liveKeysOf("orders_producer");
    }
}
