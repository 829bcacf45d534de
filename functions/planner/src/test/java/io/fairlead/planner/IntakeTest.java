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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        assertThat(intake.read(inline(Topologies.example("minimal")))).isEqualTo(Topologies.minimal());
        assertThat(fetched).isEmpty();
    }

    @Test
    void read_whenByReference_isThatVersionOfTheObject() {
        assertThat(intake.read(Json.object().put("documentUri", URI).put("versionId", "v7")))
                .isEqualTo(Topologies.minimal());
        assertThat(fetched).containsExactly(URI + " v7");
    }

    @Test
    void read_whenByReferenceWithoutVersion_asksForTheNewest() {
        assertThat(intake.read(Json.object().put("documentUri", URI))).isEqualTo(Topologies.minimal());
        assertThat(fetched).containsExactly(URI + " null");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                       | /: "document" is missing
            [1]                                      | /: this is a list and must be an object
            "x"                                      | /: this is text and must be an object
            null                                     | /: this is null and must be an object
            {"document": {}, "documentUri": "s3://topologies/a.json", "versionId": "1"} | /document: "document" is not known here
            {"documentURI": "s3://topologies/a.json"} | /documentURI: "documentURI" is not known here
            {"versionId": "1"}                       | /: "documentUri" is missing
            {"documentUri": "https://a/b"}           | /documentUri: "https://a/b" is not a valid
            """)
    void read_whenTheInputIsNotOne_isRefusedInWords(String input, String words) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> intake.read(Json.parse(input)))
                .withMessageContainingAll(
                        "in the input of apply; nothing was touched", words, "apply.input.schema.json");
        assertThat(fetched).isEmpty();
    }

    /** What fits is read, and refused only for what it says. */
    @Test
    void read_whenInlineAndExactly200KiB_isRead() {
        assertThatExceptionOfType(InvalidTopology.class)
                .isThrownBy(() -> intake.read(inline(documentOf(200 * 1024))))
                .withMessageContaining("padding");
    }

    @Test
    void read_whenInlineAndAByteMore_isSentToS3() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> intake.read(inline(documentOf(200 * 1024 + 1))))
                .withMessageContainingAll("204801 bytes", "204800", "put it into S3", "documentUri");
    }

    @Test
    void read_whenForAnotherRegion_isRefused() {
        assertThatExceptionOfType(InvalidTopology.class)
                .isThrownBy(() ->
                        new Intake(this::fetch, "eu-west-1").read(Json.object().put("documentUri", URI)))
                .withMessageContaining("/region");
    }

    private static JsonNode inline(JsonNode document) {
        return Json.object().set("document", document);
    }

    private static JsonNode documentOf(int bytes) {
        var document = Topologies.example("minimal").put("padding", "");
        return document.put("padding", "x".repeat(bytes - Json.write(document).length()));
    }
}
