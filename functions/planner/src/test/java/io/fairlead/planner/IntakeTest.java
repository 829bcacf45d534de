package io.fairlead.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.core.errors.Refused;
import io.fairlead.core.json.Json;
import io.fairlead.core.testing.Topologies;
import io.fairlead.core.topology.InvalidTopology;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IntakeTest {
    private static final String URI = "s3://topologies/minimal.json";

    private final List<String> fetched = new ArrayList<>();
    private final Intake intake = new Intake(this::fetch, "us-east-1");

    private String fetch(String uri, @Nullable String versionId) {
        fetched.add(uri + " " + versionId);
        return Topologies.example("minimal").toString();
    }

    @Test
    void read_whenInline_isThatDocument() {
        assertThat(intake.read(request(Topologies.example("minimal"), null, null)))
                .isEqualTo(Topologies.minimal());
        assertThat(fetched).isEmpty();
    }

    @Test
    void read_whenByReference_isThatVersionOfTheObject() {
        assertThat(intake.read(request(null, URI, "v7"))).isEqualTo(Topologies.minimal());
        assertThat(fetched).containsExactly(URI + " v7");
    }

    @Test
    void read_whenByReferenceWithoutVersion_asksForTheNewest() {
        assertThat(intake.read(request(null, URI, null))).isEqualTo(Topologies.minimal());
        assertThat(fetched).containsExactly(URI + " null");
    }

    @Test
    void read_whenBoth_isRefused() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> intake.read(request(Topologies.example("minimal"), URI, "v7")))
                .withMessageContainingAll("two documents", "either", "documentUri");
        assertThat(fetched).isEmpty();
    }

    @Test
    void read_whenNone_isRefused() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> intake.read(request(null, null, "v7")))
                .withMessageContainingAll("no document", "either", "documentUri");
    }

    /** What fits is read, and refused only for what it says. */
    @Test
    void read_whenInlineAndExactly200KiB_isRead() {
        assertThatExceptionOfType(InvalidTopology.class)
                .isThrownBy(() -> intake.read(request(documentOf(200 * 1024), null, null)))
                .withMessageContaining("padding");
    }

    @Test
    void read_whenInlineAndAByteMore_isSentToS3() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> intake.read(request(documentOf(200 * 1024 + 1), null, null)))
                .withMessageContainingAll("204801 bytes", "204800", "put it into S3", "documentUri");
    }

    @Test
    void read_whenForAnotherRegion_isRefused() {
        assertThatExceptionOfType(InvalidTopology.class)
                .isThrownBy(() -> new Intake(this::fetch, "eu-west-1").read(request(null, URI, null)))
                .withMessageContaining("/region");
    }

    private static Request request(@Nullable JsonNode document, @Nullable String uri, @Nullable String versionId) {
        return new Request(
                Request.Operation.validate, "arn:execution", null, null, document, uri, versionId, null, null);
    }

    private static JsonNode documentOf(int bytes) {
        var document = Topologies.example("minimal").put("padding", "");
        return document.put("padding", "x".repeat(bytes - Json.write(document).length()));
    }
}
