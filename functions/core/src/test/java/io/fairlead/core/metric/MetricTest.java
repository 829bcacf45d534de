package io.fairlead.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MetricTest {
    @Test
    void table_whenRead_hasNoNameTwice() {
        assertThat(Arrays.stream(Metric.values()).map(Metric::toString)).doesNotHaveDuplicates();
        assertThat(Metric.values())
                .allSatisfy(metric -> assertThat(metric.dimensions())
                        .doesNotHaveDuplicates()
                        .extracting(Metric.Dimension::toString)
                        .doesNotContain(metric.toString()));
    }

    @Test
    void measurement_whenADimensionIsMissing_isNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Measurement.of(Metric.PROBE_FAILURES, 1, "sandbox"))
                .withMessageContainingAll("ProbeFailures", "Layer");
        assertThatIllegalArgumentException().isThrownBy(() -> Measurement.of(Metric.KEY_AGE, 1, " "));
        assertThatIllegalArgumentException().isThrownBy(() -> Measurement.of(Metric.KEY_AGE, Double.NaN, "minimal"));
    }
}
