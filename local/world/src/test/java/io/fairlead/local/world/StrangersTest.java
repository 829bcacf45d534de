package io.fairlead.local.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.confluent.Existing;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Somebody else's objects have our names. */
class StrangersTest {
    private final World world = World.open(Options.virtual(11));
    private final WorldAssert in = WorldAssert.in(world);

    @AfterEach
    void close() {
        in.noSecretLeaked();
        world.close();
    }

    @Test
    void apply_whenAStrangerHasANonProd_stopsBeforeAnythingIsTouched() {
        world.confluent().strangers().environment("non-prod");
        var before = world.confluent().everything();

        var execution = world.finish(world.apply(Examples.nonProd()));

        in.failed(execution, "io.fairlead.core.errors.ExistsNotOurs", "environment non-prod", "adopt", "/environment");
        assertThat(world.confluent().everything()).isEqualTo(before);
    }

    @Test
    void apply_whenTheDocumentAdoptsTheEnvironment_takesItOver() {
        var id = world.confluent().strangers().environment("minimal");
        var document = Examples.minimal();
        ((ObjectNode) document.get("environment")).put("adopt", true);

        in.succeeded(world.finish(world.apply(document)));

        assertThat(world.confluent().environments())
                .singleElement()
                .extracting(Existing::id)
                .isEqualTo(id);
    }

    @Test
    void teardown_whenAStrangersEnvironmentIsBesideOurs_leavesIt() {
        in.succeeded(world.finish(world.apply(Examples.minimal())));
        var strangers = world.confluent().strangers().environment("minimal");
        world.confluent().strangers().cluster(strangers, "orders");
        world.confluent().strangers().serviceAccount("orders-of-somebody", "made by hand");

        in.succeeded(world.finish(world.teardown("minimal")));

        assertThat(world.confluent().everything())
                .extracting(Existing::kind, Existing::name)
                .containsExactlyInAnyOrder(
                        tuple("Environment", "minimal"),
                        tuple("KafkaCluster", "orders"),
                        tuple("ServiceAccount", "orders-of-somebody"));
        assertThat(world.confluent().environments()).extracting(Existing::id).isEqualTo(List.of(strangers));
    }

    @Test
    void apply_whenAStrangerHasTheAccountsName_namesItAndStops() {
        world.confluent().strangers().serviceAccount("orders_producer", "made by hand");

        var execution = world.finish(world.apply(Examples.minimal()));

        in.failed(execution, "io.fairlead.core.errors.ExistsNotOurs", "service-account orders_producer", "/accounts/1");
    }
}
