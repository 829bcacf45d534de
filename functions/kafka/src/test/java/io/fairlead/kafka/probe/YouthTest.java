package io.fairlead.kafka.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.core.reconcile.Patience;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YouthTest {
    private static final Instant MADE = Instant.parse("2026-01-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "0, NORMAL, false",
        "99, NORMAL, false",
        "100, SOON, false",
        "1199, SOON, false",
        "1200, SOON, true",
    })
    void since_whenTheKeyHasThatAge_choosesThePaceAndTheEnd(long seconds, Patience patience, boolean over) {
        var youth = Youth.since(MADE, MADE.plusSeconds(seconds));

        assertThat(youth.patience()).isEqualTo(patience);
        assertThat(youth.isOver()).isEqualTo(over);
    }
}
