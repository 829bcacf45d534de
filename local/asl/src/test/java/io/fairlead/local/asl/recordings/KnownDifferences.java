package io.fairlead.local.asl.recordings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The recordings that are known not to pass, from {@code known-differences.txt}, which says why. */
record KnownDifferences(Set<String> ids) {
    static KnownDifferences load() {
        try (InputStream in = Objects.requireNonNull(
                KnownDifferences.class.getResourceAsStream("known-differences.txt"), "known-differences.txt")) {
            return new KnownDifferences(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean contains(String id) {
        return ids.contains(id);
    }
}
