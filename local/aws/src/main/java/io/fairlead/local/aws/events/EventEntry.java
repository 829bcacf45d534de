package io.fairlead.local.aws.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.aws.wire.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What PutEvents requires of one entry; a wrong one fails alone, the others are published. */
final class EventEntry {
    private EventEntry() {}

    /** The entry's line in the answer when it is refused, null when it is good. */
    static @Nullable ObjectNode problem(JsonNode entry) {
        for (var required : List.of("Source", "DetailType", "Detail")) {
            if (Json.text(entry, required, "").isEmpty()) {
                return failure(
                        "InvalidArgument",
                        "Parameter " + required + " is not valid. Reason: " + required + " is a required argument.");
            }
        }
        if (entry.path("Source").asText().startsWith("aws.")) {
            return failure("NotAuthorizedForSourceException", "Not authorized for the source.");
        }
        return detail(entry) instanceof ObjectNode ? null : failure("MalformedDetail", "Detail is malformed.");
    }

    static PublishedEvent event(JsonNode entry, String id, String defaultBus, Instant now) {
        var bus = Json.text(entry, "EventBusName", defaultBus);
        return new PublishedEvent(
                id,
                bus.substring(bus.lastIndexOf('/') + 1),
                entry.path("Source").asText(),
                entry.path("DetailType").asText(),
                entry.has("Time")
                        ? Instant.ofEpochMilli((long) (entry.get("Time").asDouble() * 1000))
                        : now,
                entry.path("Resources").valueStream().map(JsonNode::asText).toList(),
                detail(entry));
    }

    /** Counted as EventBridge documents: 14 bytes for the time, the texts, and each resource. */
    static int bytes(JsonNode entry) {
        var texts = Stream.concat(
                Stream.of("Source", "DetailType", "Detail").map(entry::path),
                entry.path("Resources").valueStream());
        return (entry.has("Time") ? 14 : 0)
                + texts.mapToInt(text -> text.asText().getBytes(StandardCharsets.UTF_8).length)
                        .sum();
    }

    private static JsonNode detail(JsonNode entry) {
        try {
            return Json.parse(entry.path("Detail").asText());
        } catch (IllegalArgumentException malformed) {
            return Json.array();
        }
    }

    private static ObjectNode failure(String code, String message) {
        return Json.object().put("ErrorCode", code).put("ErrorMessage", message);
    }
}
