package io.fairlead.planner;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.core.errors.Refused;
import io.fairlead.core.json.Json;
import io.fairlead.core.topology.Topology;
import io.fairlead.core.topology.TopologyReader;
import java.nio.charset.StandardCharsets;

/** Gets the document of a request, inline or by reference, and reads it. */
final class Intake {
    /** Leaves room for the rest of a state's payload, which Step Functions limits to 256 KiB. */
    static final int INLINE_BYTES = 200 * 1024;

    private final DocumentSource source;
    private final String region;

    Intake(DocumentSource source, String region) {
        this.source = source;
        this.region = region;
    }

    Topology read(Request request) {
        var inline = request.document();
        var uri = request.documentUri();
        if (inline != null && uri == null) {
            return new TopologyReader().read(small(inline), region);
        }
        if (inline == null && uri != null) {
            return new TopologyReader().read(source.fetch(uri, request.versionId()), region);
        }
        throw new Refused(
                "the input has " + (inline == null ? "no document" : "two documents"),
                "pass either {\"document\": {...}} or {\"documentUri\": \"s3://bucket/key\", \"versionId\": \"...\"}");
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
