package io.fairlead.core.testing;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.core.json.Json;

/** Copies of a document that are broken in one place. */
public final class Edits {
    private Edits() {}

    /** With the JSON value at the pointer; {@code -} at its end appends to a list. */
    public static JsonNode with(JsonNode document, String pointer, String json) {
        var copy = document.deepCopy();
        var at = JsonPointer.compile(pointer);
        var last = at.last().getMatchingProperty();
        switch (copy.at(at.head())) {
            case ObjectNode object -> object.set(last, Json.parse(json));
            case ArrayNode array when last.equals("-") -> array.add(Json.parse(json));
            case ArrayNode array -> array.set(Integer.parseInt(last), Json.parse(json));
            default -> throw new IllegalArgumentException("nothing to change at " + pointer);
        }
        return copy;
    }

    /** Without what stands at the pointer. */
    public static JsonNode without(JsonNode document, String pointer) {
        var copy = document.deepCopy();
        var at = JsonPointer.compile(pointer);
        switch (copy.at(at.head())) {
            case ObjectNode object -> object.remove(at.last().getMatchingProperty());
            case ArrayNode array -> array.remove(at.last().getMatchingIndex());
            default -> throw new IllegalArgumentException("nothing to remove at " + pointer);
        }
        return copy;
    }
}
