package io.fairlead.aws.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.aws.testing.AwsWorld;
import io.fairlead.core.resource.Phase;
import io.fairlead.core.resource.Refs;
import io.fairlead.core.testing.LedgerContract;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LedgerItemsTest extends LedgerContract<AwsWorld> {
    LedgerItemsTest() {
        super(new AwsWorld());
    }

    @Test
    void entries_whenTheyFillMoreThanOnePage_areAllThere() {
        var padding = "x".repeat(100_000);
        for (var i = 0; i < 12; i++) {
            ledger.record(wanted(Refs.cluster("c" + i), Phase.CLUSTER), 1, "lkc-" + i, Map.of("padding", padding));
        }

        assertThat(ledger.entries()).hasSize(12);
    }
}
