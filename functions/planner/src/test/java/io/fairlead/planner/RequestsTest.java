package io.fairlead.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fairlead.core.errors.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestsTest {
    @Test
    void read_whenAPersonsInputIsPassedOn_hasAllOfIt() {
        var request = Requests.read("""
                {"operation": "confirm", "execution": "arn:execution", "topology": "minimal", "confirm": "minimal"}
                """);

        assertThat(request.operation()).isEqualTo(Request.Operation.confirm);
        assertThat(request.name()).isEqualTo("minimal");
        assertThat(request.confirm()).isEqualTo("minimal");
        assertThat(request.document()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"operation": "validate", "execution": "e", "documentURI": "s3://b/k"} | documentURI
            {"operation": "confirm", "execution": "e", "topology": "t", "confrim": "t"} | confrim
            {"operation": "vaildate", "execution": "e"} | vaildate
            {"operation": "plan", "execution": "e", "version": "first"} | first
            {"operation": "plan", "execution": "e", "topology": "a", "topology": "b"} | topology
            {"operation": | end-of-input
            """)
    void read_whenTheInputIsMisspelt_isRefusedWithTheWordAndWhereToLook(String input, String word) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Requests.read(input))
                .withMessageContainingAll("cannot be understood", word, "apply.input.schema.json");
    }

    @Test
    void name_whenTheInputNamesNoTopology_saysWhatToPass() {
        var request = Requests.read("{\"operation\": \"confirm\", \"execution\": \"arn:execution\"}");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(request::name)
                .withMessageContainingAll("names no topology", "\"confirm\"");
    }
}
