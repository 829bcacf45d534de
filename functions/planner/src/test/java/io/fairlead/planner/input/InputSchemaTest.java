package io.fairlead.planner.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fairlead.core.document.Problem;
import io.fairlead.core.errors.Refused;
import io.fairlead.core.json.Json;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputSchemaTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            apply       | {"document": {"anything": 1}}
            apply       | {"documentUri": "s3://my-topologies/non-prod.json"}
            teardown    | {"topology": "non-prod", "confirm": "no"}
            rotate-keys | {"topology": "non-prod", "only": {"account": "a"}, "revoke": true}
            rotate-keys | {"secret": "arn:aws:secretsmanager:us-east-1:111122223333:secret:a"}
            """)
    void check_whenAllIsThere_passes(String machine, String input) {
        assertThatCode(() -> check(machine, input)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            teardown    | {"topology": "", "confirm": 1}           | 2 problems;/topology: value is empty;/confirm: this is a number and must be text
            rotate-keys | {"only": {"account": "a"}, "dry": true}   | 2 problems;/: "topology" is missing; add it: name of the topology;/dry: "dry" is not known here
            rotate-keys | {"secret": "mine", "topology": "t"}       | 1 problem;/secret: "secret" is not known here; remove it or use one of: "topology"
            rotate-keys | {"secret": "mine"}                        | 1 problem;/secret: "mine" is not a valid value; expected: ARN of the secret
            rotate-keys | {"topology": "t", "only": {}, "since": 1} | 2 problems;/only: the object has 0 fields; use at least 1 of: "cluster", "account", "secret";/since: this is a number
            """)
    void check_whenSomethingIsWrong_namesAllOfItInTheFormThatIsMeant(String machine, String input, String words) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> check(machine, input))
                .withMessageContainingAll("in the input of " + machine, machine + ".input.schema.json")
                .satisfies(refused -> Stream.of(words.split(";(?! )"))
                        .forEach(part -> assertThat(refused).hasMessageContaining(part)));
    }

    @Test
    void check_whenARuleSpeaksAgainstIt_saysThatTooUnlessTheSchemaRefusesTheValue() {
        var rules = Stream.of(new Problem("/since", "too late", "wait"), new Problem("/only", "nobody", "somebody"));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> InputSchema.of("rotate-keys")
                        .check(Json.parse("{\"topology\": \"t\", \"only\": {}, \"since\": 1}"), rules))
                .withMessageContainingAll("3 problems", "/only: nobody; somebody")
                .withMessageNotContaining("too late");
    }

    @Test
    void check_whenTheDocumentIsNestedBeyondMeasure_leavesItToItsReader() {
        var document = "[".repeat(900) + "]".repeat(900);

        assertThatCode(() -> check("apply", "{\"document\": " + document + "}")).doesNotThrowAnyException();
    }

    private static void check(String machine, String input) {
        InputSchema.of(machine).check(Json.parse(input), Stream.empty());
    }
}
