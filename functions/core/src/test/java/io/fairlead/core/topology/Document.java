package io.fairlead.core.topology;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.core.document.Problem;
import io.fairlead.core.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** An example document that tests break in one place or another. */
record Document(JsonNode tree) {

    static Document nonProd() {
        return example("non-prod.json");
    }

    static Document minimal() {
        return example("minimal.json");
    }

    static String text(String example) {
        try (var file = Document.class.getResourceAsStream("/io/fairlead/events/examples/" + example)) {
            return new String(Objects.requireNonNull(file, example).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document example(String name) {
        return new Document(Json.parse(text(name)));
    }

    /** With the JSON value at the pointer; {@code -} at its end appends to a list. */
    Document with(String pointer, String json) {
        var copy = tree.deepCopy();
        var at = JsonPointer.compile(pointer);
        var parent = copy.at(at.head());
        var last = at.last().getMatchingProperty();
        switch (parent) {
            case ObjectNode object -> object.set(last, Json.parse(json));
            case ArrayNode array when last.equals("-") -> array.add(Json.parse(json));
            case ArrayNode array -> array.set(Integer.parseInt(last), Json.parse(json));
            default -> throw new IllegalArgumentException("nothing to change at " + pointer);
        }
        return new Document(copy);
    }

    Document without(String pointer) {
        var copy = tree.deepCopy();
        var at = JsonPointer.compile(pointer);
        switch (copy.at(at.head())) {
            case ObjectNode object -> object.remove(at.last().getMatchingProperty());
            case ArrayNode array -> array.remove(at.last().getMatchingIndex());
            default -> throw new IllegalArgumentException("nothing to remove at " + pointer);
        }
        return new Document(copy);
    }

    /** Everything that is wrong with it; nothing if it can be read. */
    List<Problem> problems() {
        try {
            new TopologyReader().read(tree);
            return List.of();
        } catch (InvalidTopology e) {
            return e.problems();
        }
    }
}
