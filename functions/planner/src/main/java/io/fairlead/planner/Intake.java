package io.fairlead.planner;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.core.errors.Refused;
import io.fairlead.core.json.Json;
import io.fairlead.core.topology.Topology;
import io.fairlead.core.topology.TopologyReader;
import io.fairlead.planner.input.InputSchema;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Gets the document of an input, inline or by reference, and reads it. */
final class Intake {
    /** Leaves room for the rest of a state's payload, which Step Functions limits to 256 KiB. */
    static final int INLINE_BYTES = 200 * 1024;

    private final InputSchema schema = InputSchema.of("apply");
    private final DocumentSource source;
    private final String region;

    Intake(DocumentSource source, String region) {
        this.source = source;
        this.region = region;
    }

    Topology read(JsonNode input) {
        schema.check(input, Stream.empty());
        var inline = input.get("document");
        return inline == null
                ? new TopologyReader()
                        .read(
                                source.fetch(
                                        input.path("documentUri").asText(),
                                        input.path("versionId").textValue()),
                                region)
                : new TopologyReader().read(small(inline), region);
    }

    private static JsonNode small(JsonNode document) {
        var bytes = Json.write(document).getBytes(StandardCharsets.UTF_8).length;
        if (bytes > INLINE_BYTES) {
            throw new Refused(
                    "the document has " + bytes + " bytes, more than the " + INLINE_BYTES + " that fit into an input",
                    "put it into S3 and pass {\"documentUri\": \"s3://bucket/key\", \"versionId\": \"...\"}");
        }
        return document;
    }
}
