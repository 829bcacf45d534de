package io.fairlead.local.coldstart;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * What is started.
 *
 * @param task its unpacked package
 * @param environment that its deployment sets
 * @param event of its first invocation
 */
record Subject(String name, Path task, String handler, Map<String, String> environment, JsonNode event) {
    /** What the others are compared with. */
    static final String NAIVE = "naive";

    /** Of all files, which are jars mostly and so of nearly the same size in the package. */
    long size() {
        try (var files = Files.walk(task)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
