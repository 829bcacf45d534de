package io.fairlead.local.asl.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonataExpressionsTest {
    private static JsonNode evaluate(String expression) {
        var values = Sample.values("{'n':null,'list':[1,2,3],'one':[5],'text':'x'}");
        return new JsonataExpressions(values).evaluate(TextNode.valueOf("{% " + expression + " %}"), "Output");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "$states.input.n | null",
                "$states.input.one | [5]",
                "$states.input.list[$ > 1] | [2,3]",
                "$sum($states.input.list) / 4 | 1.5",
                "$sum($states.input.list) | 6",
                "$states.context.Name | 'context'",
                "$seven * $box.in[1] | 14",
                "$partition([1,2,3], 2) | [[1,2],[3]]",
                "$range(0, 10, 5) | [0,5,10]",
                "$range(3, 1, -1) | [3,2,1]",
                "$parse('{\\\"a\\\":[null]}') | {'a':[null]}",
                "$hash('input data', 'MD5') | '812f45842bc6d66ee14572ce20db8e86'",
                "$random(3) = $random(3) | true",
                "$random() != $random() | true",
                "$length($uuid()) | 36",
                "$millis() | 1767225600000",
                "$now() | '2026-01-01T00:00:00.000Z'",
                "$now('[Y0001]') | '2026'",
            })
    void evaluate_forEachFunctionAndKindOfValue(String expression, String expected) {
        assertThat(evaluate(expression.replace("\\\"", "\""))).isEqualTo(Sample.json(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "$states.input.none | returned nothing (undefined).",
                "$nope() | threw an error during evaluation. T1006: Attempted to invoke a non-function",
                "$eval('1') | threw an error during evaluation. D3120",
                "$parse('{') | threw an error during evaluation. D3137: not a JSON text",
                "$number('x') | threw an error during evaluation.",
                "function($x){$x} | returned nothing (undefined).",
                "( $f := function($n){ 1 + $f($n) }; $f(1) ) | threw an error during evaluation.",
            })
    void evaluate_whenThereIsNoResult_blamesTheExpression(String expression, String problem) {
        assertThatThrownBy(() -> evaluate(expression))
                .isInstanceOf(QueryFailure.class)
                .hasMessageStartingWith("The JSONata expression '" + expression + "' specified for the field 'Output' ")
                .hasMessageContaining(problem);
    }

    @Test
    void evaluate_whenATemplateHasManyExpressions_namesThePlaceOfTheBadOne() {
        var template = Sample.json("{'a':[1,{'b':'{% $nothing %}'}]}");

        assertThatThrownBy(() -> new JsonataExpressions(Sample.values("{}")).evaluate(template, "Arguments"))
                .satisfies(
                        thrown -> assertThat(((QueryFailure) thrown).location()).isEqualTo("Arguments/a[1]/b"));
    }
}
