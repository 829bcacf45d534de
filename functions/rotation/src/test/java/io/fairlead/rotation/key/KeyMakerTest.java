package io.fairlead.rotation.key;

import static io.fairlead.rotation.testing.RotationWorld.NAME;
import static io.fairlead.rotation.testing.RotationWorld.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.confluent.ApiKey;
import io.fairlead.rotation.secret.OwnedSecret;
import io.fairlead.rotation.secret.RotatedSecret;
import io.fairlead.rotation.testing.RotationWorld;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyMakerTest {
    private static final String ANOTHER = "11234567-89ab-4cde-8f01-23456789abcd";

    private final RotationWorld world = new RotationWorld();
    private final KeyMaker maker = new KeyMaker(world.keys);
    private final RotatedSecret secret = new RotatedSecret(
            new OwnedSecret(world.arn, NAME, RotationWorld.marker(), 1),
            "orders_producer",
            "sa-producer",
            "lkc-orders",
            "Kafka client of the producer",
            "kafka-sandbox-minimal");

    private List<String> alive() {
        return world.keys.alive().stream().map(ApiKey::id).toList();
    }

    @Test
    void make_whenOneWasMadeForThatVersionBefore_takesItsPlaceAndLeavesAllOthers() {
        maker.make(secret, ANOTHER);
        maker.make(secret, TOKEN);
        world.pass(Duration.ofMinutes(1));

        var made = maker.make(secret, TOKEN);

        assertThat(alive()).containsExactly("KEY1", "KEY2", made.key());
    }

    @Test
    void discard_whenItWasMadeForThatVersion_deletesItOnce() {
        var made = maker.make(secret, TOKEN).key();

        maker.discard(made, secret, TOKEN);
        maker.discard(made, secret, TOKEN);

        assertThat(alive()).containsExactly("KEY1");
    }

    @Test
    void discard_whenItWasMadeForSomethingElse_leavesIt() {
        var made = maker.make(secret, ANOTHER).key();
        var strangers = world.keys
                .create("somebody", "made by hand", "sa-producer", "lkc-orders")
                .key();

        maker.discard(made, secret, TOKEN);
        maker.discard(strangers, secret, TOKEN);

        assertThat(alive()).contains(made, strangers);
    }
}
