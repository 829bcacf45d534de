package io.fairlead.local.confluent.kafka;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.local.confluent.http.Answer;
import io.fairlead.local.confluent.http.Json;
import java.util.List;

/** The parts that all answers of Kafka REST share. Its lists have one page, and no {@code next}. */
final class Lists {
    private Lists() {}

    static Answer of(String kind, String self, List<? extends JsonNode> rows) {
        return Answer.json(200, Json.of("kind", kind, "metadata", Json.of("self", self), "data", Json.array(rows)));
    }

    static JsonNode related(String url) {
        return Json.of("related", url);
    }

    static JsonNode metadata(String self, String resourceName) {
        return Json.of("self", self, "resource_name", resourceName);
    }
}
