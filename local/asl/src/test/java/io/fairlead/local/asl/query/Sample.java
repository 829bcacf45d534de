package io.fairlead.local.asl.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Random;

/** Values for expressions to look at. */
final class Sample {
    private Sample() {}

    static Values values(String input) {
        return new Values(
                json(input),
                Json.object().put("Name", "context"),
                Map.of("seven", json("7"), "box", json("{'in':[1,2]}")),
                InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z")),
                new Random(3));
    }

    static JsonNode json(String text) {
        return Json.read(text.replace('\'', '"'));
    }
}
