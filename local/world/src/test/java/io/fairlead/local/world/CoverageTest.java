package io.fairlead.local.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Every state, every Retry and every Catch of every machine is gone through by some test. Runs last. */
@Order(Integer.MAX_VALUE)
class CoverageTest {
    /** What no test goes through, and why. Must only become shorter. */
    private static final Map<String, String> GAPS = Map.of();

    @Test
    void machines_whenAllTestsHaveRun_areCoveredCompletely() {
        assumeTrue(System.getProperty("test") == null, "only some of the tests were run (-Dtest)");
        System.out.println(Coverage.table());

        assertThat(Coverage.missing()).containsExactlyInAnyOrderElementsOf(GAPS.keySet());
    }
}
