package io.fairlead.local.asl.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.asl.query.Json;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class HistoryMatchTest {
    private static final String ONE_ORDER = "[" + event(1, 0, "ParallelStateStarted", "P", "1") + ","
            + event(2, 1, "PassStateEntered", "A", "1") + "," + event(3, 1, "PassStateEntered", "B", "2") + ","
            + event(4, 2, "PassStateExited", "A", "3") + "]";
    private static final String ANOTHER_ORDER = "[" + event(1, 0, "ParallelStateStarted", "P", "1") + ","
            + event(2, 1, "PassStateEntered", "B", "2") + "," + event(3, 1, "PassStateEntered", "A", "1") + ","
            + event(4, 3, "PassStateExited", "A", "3") + "]";

    private static String event(int id, int previous, String type, String name, String input) {
        return "{'id':%d,'previousEventId':%d,'type':'%s','stateEnteredEventDetails':{'name':'%s','input':%s}}"
                .formatted(id, previous, type, name, input);
    }

    /** What the runner would say of the same events: payloads are texts. */
    private static List<ObjectNode> history(String events) {
        return StreamSupport.stream(Json.read(events.replace('\'', '"')).spliterator(), false)
                .map(event -> (ObjectNode) event)
                .peek(event -> {
                    var details = (ObjectNode) event.path("stateEnteredEventDetails");
                    details.put("input", Json.write(details.get("input")));
                })
                .toList();
    }

    private static List<String> differences(String mode, String expected, String actual) {
        var data = Json.object();
        data.putObject("comparison").put("mode", mode);
        data.putObject("expected").set("events", (ArrayNode) Json.read(expected.replace('\'', '"')));
        return HistoryMatch.differences(new Recording("folder", data), history(actual));
    }

    @Test
    void exact_whenTheOrderDiffers_differs() {
        assertThat(differences("exact", ONE_ORDER, ONE_ORDER)).isEmpty();
        assertThat(differences("exact", ONE_ORDER, ANOTHER_ORDER)).isNotEmpty();
    }

    @Test
    void concurrent_whenOnlyTheOrderDiffers_matches() {
        assertThat(differences("concurrent", ONE_ORDER, ANOTHER_ORDER)).isEmpty();
    }

    @Test
    void concurrent_whenAnEventIsMissingOrAnother_differs() {
        assertThat(differences("concurrent", ONE_ORDER, ANOTHER_ORDER.replace("'input':3", "'input':4")))
                .hasSize(2);
        assertThat(differences(
                        "concurrent", ONE_ORDER, ANOTHER_ORDER.replace("'previousEventId':3", "'previousEventId':2")))
                .hasSize(2);
    }

    @Test
    void parallelNormalised_whenIdsAreLost_comparesWithoutThem() {
        var normalised = "[" + event(1, 0, "ParallelStateStarted", "P", "1") + ","
                + event(0, 0, "PassStateEntered", "A", "1") + "," + event(0, 0, "PassStateExited", "A", "3") + ","
                + event(0, 0, "PassStateEntered", "B", "2") + "]";

        assertThat(differences("parallelNormalised", normalised, ANOTHER_ORDER)).isEmpty();
        assertThat(differences("parallelNormalised", normalised, ANOTHER_ORDER.replace("'B'", "'C'")))
                .hasSize(2);
    }
}
