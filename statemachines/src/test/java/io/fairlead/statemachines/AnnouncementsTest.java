package io.fairlead.statemachines;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.core.testing.EventSchemas;
import org.junit.jupiter.api.Test;

/** What the machines say to the world outside. */
class AnnouncementsTest {
    @Test
    void detailTypes_all_haveASchemaAndEverySchemaIsAnnounced() {
        var announced = Machine.all()
                .flatMap(state -> Machine.elements(state.json().at("/Arguments/Entries")))
                .map(entry -> entry.path("DetailType").asText())
                .distinct();

        assertThat(announced).containsExactlyInAnyOrderElementsOf(EventSchemas.types());
    }

    /** Without a result of its own, a rejected entry of PutEvents would pass for a published one. */
    @Test
    void putEvents_always_goesThroughTheIntegrationThatFailsOnARejectedEntry() {
        assertThat(Machine.all()
                        .filter(state -> state.json().at("/Arguments").has("Entries"))
                        .map(state -> state.json().path("Resource"))
                        .map(JsonNode::asText))
                .isNotEmpty()
                .allMatch(resource -> resource.startsWith("arn:aws:states:::events:putEvents"));
    }
}
