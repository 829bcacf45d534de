package io.fairlead.local.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.core.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The documents in {@code events/examples}. */
final class Examples {
    private Examples() {}

    static ObjectNode minimal() {
        return read("minimal.json");
    }

    static ObjectNode nonProd() {
        return read("non-prod.json");
    }

    private static ObjectNode read(String file) {
        try {
            var root = Path.of(System.getProperty("fairlead.root"), "events", "examples");
            return (ObjectNode) Json.parse(Files.readString(root.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
