package io.fairlead.local.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.core.errors.Category;
import io.fairlead.core.json.Json;
import io.fairlead.core.metric.Metric;
import io.fairlead.core.reconcile.Patience;
import io.fairlead.statemachines.StateMachines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said of figures elsewhere is so. */
class MetricsPageTest {
    @ParameterizedTest
    @EnumSource
    void page_ofOperations_hasARowOfEach(Metric metric) throws IOException {
        var dimensions =
                metric.dimensions().stream().map(Metric.Dimension::toString).collect(Collectors.joining(", "));

        assertThat(Files.readString(Path.of(System.getProperty("fairlead.root"), "docs", "operations.md")))
                .contains("| `%s` | %s | %s | %s |"
                        .formatted(
                                metric, dimensions.isEmpty() ? "–" : dimensions, metric.statistic(), metric.meaning()));
    }

    /** The figure of waits is right only as long as functions and machines agree. */
    @ParameterizedTest
    @EnumSource
    void pace_ofEachPatience_isThatOfTheStateMachines(Patience patience) {
        var error = patience.notReady("").getClass().getName();

        var paces = StateMachines.NAMES.stream()
                .map(name -> Json.parse(StateMachines.source(name)))
                .flatMap(definition -> definition.findValues("Retry").stream())
                .flatMap(JsonNode::valueStream)
                .filter(retrier -> retrier.path("ErrorEquals").toString().contains('"' + error + '"'))
                .map(retrier ->
                        Duration.ofSeconds(retrier.path("IntervalSeconds").asLong()))
                .distinct();

        assertThat(paces).containsExactly(patience.pace());
        assertThat(Patience.after(patience.notReady(""))).contains(patience);
        assertThat(Arrays.stream(Category.values()).filter(category -> category != Category.NOT_READY))
                .noneMatch(category -> Patience.after(category.failure("", "")).isPresent());
    }
}
