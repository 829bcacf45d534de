package io.fairlead.core.topology;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.core.document.Problem;
import io.fairlead.core.json.Json;
import io.fairlead.core.testing.Edits;
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
        return new Document(Edits.with(tree, pointer, json));
    }

    Document without(String pointer) {
        return new Document(Edits.without(tree, pointer));
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
