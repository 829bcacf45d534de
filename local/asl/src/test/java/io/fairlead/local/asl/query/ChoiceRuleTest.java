package io.fairlead.local.asl.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChoiceRuleTest {
    private static final String INPUT =
            "{'s':'abc','n':3,'b':true,'nil':null,'t':'2026-01-01T00:00:00Z','later':'2026-01-01T02:00:00+01:00','star':'a*'}";

    private static boolean matches(String rule) {
        var values = Sample.values(INPUT);
        return ChoiceRule.matches(Sample.json(rule), new Paths(values, values.input()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'Variable':'$.s','StringEquals':'abc'} | true",
                "{'Variable':'$.s','StringLessThan':'abd'} | true",
                "{'Variable':'$.s','StringMatches':'a*c'} | true",
                "{'Variable':'$.s','StringMatches':'a*d'} | false",
                "{'Variable':'$.star','StringMatches':'a\\\\*'} | true",
                "{'Variable':'$.s','StringMatches':'a\\\\*'} | false",
                "{'Variable':'$.s','StringEqualsPath':'$.star'} | false",
                "{'Variable':'$.n','NumericEquals':3.0} | true",
                "{'Variable':'$.n','NumericGreaterThanEquals':3} | true",
                "{'Variable':'$.n','NumericGreaterThan':3} | false",
                "{'Variable':'$.n','NumericLessThanEqualsPath':'$.n'} | true",
                "{'Variable':'$.s','NumericEquals':3} | false",
                "{'Variable':'$.b','BooleanEquals':true} | true",
                "{'Variable':'$.t','TimestampLessThan':'2026-01-01T00:00:01Z'} | true",
                "{'Variable':'$.t','TimestampLessThanPath':'$.later'} | true",
                "{'Variable':'$.nil','IsNull':true} | true",
                "{'Variable':'$.n','IsNumeric':true} | true",
                "{'Variable':'$.n','IsString':true} | false",
                "{'Variable':'$.n','IsString':false} | true",
                "{'Variable':'$.b','IsBoolean':true} | true",
                "{'Variable':'$.t','IsTimestamp':true} | true",
                "{'Variable':'$.s','IsTimestamp':true} | false",
                "{'Variable':'$.x','IsPresent':false} | true",
                "{'Variable':'$.s','IsPresent':true} | true",
                "{'Not':{'Variable':'$.n','NumericEquals':4}} | true",
                "{'And':[{'Variable':'$.n','NumericEquals':3},{'Variable':'$.b','BooleanEquals':false}]} | false",
                "{'Or':[{'Variable':'$.n','NumericEquals':4},{'Variable':'$.b','BooleanEquals':true}]} | true",
            })
    void matches_forEachOperator(String rule, boolean expected) {
        assertThat(matches(rule)).isEqualTo(expected);
    }

    @Test
    void matches_whenTheVariableIsNotThere_saysSo() {
        assertThatThrownBy(() -> matches("{'Variable':'$.x','StringEquals':'a'}"))
                .hasMessage("Invalid path '$.x': The choice state's condition path references an invalid value.");
    }
}
