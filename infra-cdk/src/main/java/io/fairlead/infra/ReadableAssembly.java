package io.fairlead.infra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;

/**
 * Makes a synthesised assembly readable by the CLI that {@code npx aws-cdk} fetches. The registry's latest, 3.0.0, refuses every
 * manifest of a schema beyond 43 by its number, although this app's say nothing that 43 cannot but a report on CDK's feature
 * flags; 2.1148.1 reads 43 as well as its own.
 */
final class ReadableAssembly {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SCHEMA = "43.0.0";
    private static final String REPORT = "cdk:feature-flag-report";
    private static final Set<String> KNOWN =
            Set.of("aws:cloudformation:stack", "cdk:asset-manifest", "cdk:cloud-assembly", "cdk:tree");

    private ReadableAssembly() {}

    static void make(Path assembly) {
        var file = assembly.resolve("manifest.json").toFile();
        try {
            var manifest = (ObjectNode) JSON.readTree(file);
            manifest.put("version", SCHEMA);
            manifest.withObject("/artifacts")
                    .properties()
                    .removeIf(artefact -> type(artefact.getValue()).equals(REPORT));
            manifest.path("artifacts").forEach(ReadableAssembly::requireKnown);
            JSON.writerWithDefaultPrettyPrinter().writeValue(file, manifest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireKnown(JsonNode artefact) {
        if (!KNOWN.contains(type(artefact))) {
            throw new IllegalStateException("schema " + SCHEMA + " knows no artefact of type " + type(artefact)
                    + "; see which CLI reads it, and pin that one");
        }
    }

    private static String type(JsonNode artefact) {
        return artefact.path("type").asText();
    }
}
