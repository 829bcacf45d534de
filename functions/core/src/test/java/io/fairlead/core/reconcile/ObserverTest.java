package io.fairlead.core.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.core.plan.Finding.Action;
import io.fairlead.core.testing.InMemoryLedger;
import io.fairlead.core.testing.Topologies;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ObserverTest {
    private final Shop shop = new Shop();
    private final InMemoryLedger ledger = new InMemoryLedger(() -> Instant.parse("2026-01-01T00:00:00Z"));
    private final Scope scope = new Scope("fairlead", Topologies.empty("home"), 3, ledger, name -> Optional.empty());

    @Test
    void observe_whenAllIsRecordedAsItIs_findsNothingToDo() {
        shop.put("t-1", "red", Readiness.ready(), Optional.empty());
        ledger.record(Shop.lamp("red"), 3, "t-1", Map.of("price", "3"));

        assertThat(observed()).isEqualTo(Action.NONE);
    }

    @Test
    void observe_whenItBecameReadySinceItWasRecorded_hasWhatOthersNeedOfItRecorded() {
        shop.put("t-1", "red", Readiness.ready(), Optional.empty());
        ledger.record(Shop.lamp("red"), 3, "t-1", Map.of());

        assertThat(observed()).isEqualTo(Action.AWAIT);
    }

    @Test
    void observe_whenOnlyItsIntentIsRecorded_hasItRecorded() {
        shop.put("t-1", "red", Readiness.ready(), Optional.empty());
        ledger.intend(Shop.lamp("red"), 3);

        assertThat(observed()).isEqualTo(Action.AWAIT);
    }

    private Action observed() {
        return new Observer().observe(shop, Shop.lamp("red"), scope).action();
    }
}
