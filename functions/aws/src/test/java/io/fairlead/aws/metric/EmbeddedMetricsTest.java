package io.fairlead.aws.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.core.json.Json;
import io.fairlead.core.metric.Measurement;
import io.fairlead.core.metric.Metric;
import io.fairlead.core.testing.EmbeddedMetricRules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EmbeddedMetricsTest {
    private final List<String> log = new ArrayList<>();
    private final EmbeddedMetrics metrics =
            new EmbeddedMetrics("Fairlead", () -> Instant.ofEpochMilli(1_770_000_000_000L), log::add);

    @ParameterizedTest
    @EnumSource
    void publish_whateverTheMetric_obeysTheSpecification(Metric metric) {
        var values = metric.dimensions().stream().map(name -> "some " + name).toArray(String[]::new);

        metrics.publish(Measurement.of(metric, -1.5, values));

        assertThat(log).singleElement().satisfies(line -> {
            assertThat(EmbeddedMetricRules.errors(line)).isEmpty();
            assertThat(Json.parse(line).path(metric.toString()).asDouble()).isEqualTo(-1.5);
        });
    }

    @Test
    void publish_whenThereAreDimensions_writesOneSetOfThem() {
        metrics.count(Metric.PROBE_FAILURES, "sandbox \"x\"\n", "TLS");

        assertThat(Json.parse(log.getFirst())).isEqualTo(Json.parse("""
                        {"_aws": {"Timestamp": 1770000000000, "CloudWatchMetrics": [
                            {"Namespace": "Fairlead", "Dimensions": [["Network", "Layer"]],
                             "Metrics": [{"Name": "ProbeFailures", "Unit": "Count"}]}]},
                         "Network": "sandbox \\"x\\"\\n", "Layer": "TLS", "ProbeFailures": 1.0}"""));
    }
}
