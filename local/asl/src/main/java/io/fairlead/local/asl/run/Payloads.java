package io.fairlead.local.asl.run;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.local.asl.query.Json;

/** Writes payloads as texts and remembers how large they get. */
public final class Payloads {
    /** No input, output or variable may have more bytes (quotas of the service). */
    private static final int LIMIT = 256 * 1024;

    private int largest;

    String text(JsonNode payload) {
        return noted(Json.write(payload));
    }

    /** The text as it is. */
    public String noted(String text) {
        largest = Math.max(largest, Json.size(text));
        return text;
    }

    /** The most bytes that any payload had so far. */
    public int largest() {
        return largest;
    }

    static boolean tooLarge(JsonNode payload) {
        return Json.size(Json.write(payload)) > LIMIT;
    }
}
