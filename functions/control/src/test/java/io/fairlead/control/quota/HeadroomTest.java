package io.fairlead.control.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fairlead.control.testing.RotationDutiesTest;
import io.fairlead.core.errors.QuotaExceeded;
import io.fairlead.core.operation.Command.Operation;
import io.fairlead.core.resource.Refs;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeadroomTest extends RotationDutiesTest {
    private static final int KEYS_PER_ACCOUNT = 100;

    private void fill(int keys) {
        var account = world.topology().accounts().getFirst().name();
        IntStream.range(0, keys)
                .forEach(i -> keys().create(
                                "many", "", world.id(Refs.serviceAccount(account)), world.id(Refs.cluster("orders"))));
        world.pass(Duration.ofMinutes(1)); // lists lag
    }

    @Test
    void headroom_whenEachAccountMayHaveOneMore_isThere() {
        fill(KEYS_PER_ACCOUNT - 2);

        assertThat(world.duty(Operation.headroom, null, null, false).change()).isEqualTo("NONE");
    }

    @Test
    void headroom_whenAnAccountIsFull_namesIt() {
        fill(KEYS_PER_ACCOUNT - 1);

        assertThatExceptionOfType(QuotaExceeded.class)
                .isThrownBy(() -> world.duty(Operation.headroom, null, null, false))
                .withMessageContainingAll(
                        world.topology().accounts().getFirst().name(), "100 of at most 100", "nothing was rotated");
    }
}
