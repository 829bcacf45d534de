package io.fairlead.local.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.local.world.faults.Fault;
import java.util.HashSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Services that quote in an error what they were sent: logins, secrets, login modules. */
class EchoTest {
    @Test
    void apply_whenServicesQuoteWhatTheyWereSent_carriesNoSecretOn() {
        var faults = Stream.of(
                        "confluent POST /iam/v2/api-keys echo",
                        "confluent POST /cmk/v2/clusters echo",
                        "confluent GET /kafka/v3/clusters/*/topics echo",
                        "confluent POST /kafka/v3/clusters/*/topics echo",
                        "confluent POST /kafka/v3/clusters/*/links #1-2 echo",
                        "secretsmanager CreateSecret #1-2 echo",
                        "secretsmanager GetSecretValue echo")
                .map(Fault::parse)
                .toList();

        try (var world = World.open(Options.virtual(47).with(faults))) {
            var hit = new HashSet<Fault>();
            world.faults().onHit(it -> hit.add(it.fault()));

            var applied = world.finish(world.apply(Examples.linked()));

            WorldAssert.in(world).succeeded(applied).noSecretLeaked();
            assertThat(hit).containsExactlyInAnyOrderElementsOf(faults);
            assertThat(applied.history().toString())
                    .contains("cannot work on POST /iam/v2/api-keys Authorization: Basic ***")
                    .contains("password='***'");
        }
    }
}
