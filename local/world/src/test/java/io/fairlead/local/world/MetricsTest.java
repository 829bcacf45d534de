package io.fairlead.local.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.core.json.Json;
import io.fairlead.core.metric.Metric;
import io.fairlead.core.testing.EmbeddedMetricRules;
import io.fairlead.local.world.faults.Fault;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What dashboards and alarms live on is in the functions' logs, as CloudWatch wants it. */
class MetricsTest {
    private final World world = World.open(Options.virtual(83));
    private final WorldAssert in = WorldAssert.in(world);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void metrics_whenADayHasPassed_arePublishedAllOfThem() {
        world.faults().add(Fault.parse("confluent POST /iam/v2/service-accounts #1 throttle"));
        world.faults().add(Fault.parse("tls handshake #1 tls-reset"));
        in.succeeded(world.finish(world.apply(Examples.minimal())));
        world.pass(Duration.ofHours(26));

        assertThat(world.logs().lines())
                .isNotEmpty()
                .allSatisfy(line ->
                        assertThat(EmbeddedMetricRules.errors(line)).as(line).isEmpty());
        for (var metric : Metric.values()) {
            assertThat(lines(metric)).as(metric.toString()).isNotEmpty();
        }
        assertThat(lines(Metric.THROTTLES))
                .extracting(line -> line.path("Service").asText())
                .contains("Confluent Cloud");
        assertThat(lines(Metric.PROBE_FAILURES))
                .extracting(line -> line.path("Layer").asText())
                .contains("TLS");
        assertThat(lines(Metric.KEY_AGE))
                .allSatisfy(
                        line -> assertThat(line.path("KeyAgeDays").asDouble()).isBetween(0.5, 1.2));
        assertThat(lines(Metric.CLOUD_KEY_REFUSED))
                .allSatisfy(line ->
                        assertThat(line.path("CloudApiKeyRefused").asInt()).isZero());
    }

    private List<JsonNode> lines(Metric metric) {
        return world.logs().lines().stream()
                .map(Json::parse)
                .filter(line -> line.has(metric.toString()))
                .toList();
    }
}
