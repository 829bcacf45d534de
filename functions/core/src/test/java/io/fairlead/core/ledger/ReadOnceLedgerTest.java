package io.fairlead.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.core.resource.Desired;
import io.fairlead.core.resource.Phase;
import io.fairlead.core.resource.Place;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.testing.InMemoryLedger;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadOnceLedgerTest {
    private static final Desired<String> LAMP =
            Desired.of(new Ref("thing", "lamp"), "", Phase.TOPIC, Place.CONTROL, "/things/0");
    private static final Desired<String> TABLE =
            Desired.of(new Ref("thing", "table"), "", Phase.TOPIC, Place.CONTROL, "/things/1");

    private final InMemoryLedger table = new InMemoryLedger(() -> Instant.EPOCH);
    private final ReadOnceLedger ledger = new ReadOnceLedger(table);

    @Test
    void entry_whenAskedAgain_doesNotReadAgain() {
        table.record(LAMP, 1, "t-1", Map.of());
        assertThat(ledger.entry(LAMP.ref())).isPresent();

        table.forget(LAMP.ref());

        assertThat(ledger.entry(LAMP.ref())).isPresent();
        assertThat(new ReadOnceLedger(table).entry(LAMP.ref())).isEmpty();
    }

    @Test
    void write_always_goesThroughAndIsSeen() {
        assertThat(ledger.entries()).isEmpty();

        ledger.intend(LAMP, 1);
        assertThat(table.entry(LAMP.ref()))
                .hasValueSatisfying(entry -> assertThat(entry.isIntent()).isTrue());
        ledger.record(TABLE.within(LAMP.ref()), 1, "t-2", Map.of());
        assertThat(ledger.entries()).hasSize(2);
        ledger.forget(LAMP.ref());
        assertThat(ledger.entries()).isEmpty();
        assertThat(table.entries()).isEmpty();
    }
}
