package io.fairlead.local.asl.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonPathTest {
    private static final String STORE =
            "{'store':{'book':[{'price':8,'title':'A','tags':['x']},{'price':12,'title':'B'},"
                    + "{'price':22,'title':'C','isbn':'1'}],'bike':{'price':19}},'odd key':1,'null':null}";

    private static Paths paths() {
        var values = Sample.values(STORE);
        return new Paths(values, values.input());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "$.store.bike.price | 19",
                "$['store']['bike']['price'] | 19",
                "$['odd key'] | 1",
                "$.null | null",
                "$.store.book[0].title | 'A'",
                "$.store.book[-1].title | 'C'",
                "$.store.book[*].price | [8,12,22]",
                "$.store.book[0:2].title | ['A','B']",
                "$.store.book[1:].title | ['B','C']",
                "$.store.book[:-1].title | ['A','B']",
                "$.store.book[0,2].title | ['A','C']",
                "$..price | [8,12,22,19]",
                "$.store.*.price | [19]",
                "$.store.book[?(@.price < 20)].title | ['A','B']",
                "$.store.book[?(@.price >= 12 && @.isbn)].title | ['C']",
                "$.store.book[?(!(@.isbn))].title | ['A','B']",
                "$.store.book[?(@.title != 'A')].title | ['B','C']",
                "$.store.book[?(@.price == 99)] | []",
                "$$.Name | 'context'",
                "$seven | 7",
                "$box.in[1] | 2",
                "States.MathAdd($seven, -3) | 4",
                "States.Format('{} is \\{{}\\}', 'it', $box) | 'it is {{in=[1, 2]}}'",
                "States.ArrayUnique(States.Array(1, 2, 1)) | [1,2]",
                "States.ArrayRange(1, 7, 3) | [1,4,7]",
                "States.StringSplit('a.b-c', '.-') | ['a','b','c']",
                "States.ArrayGetItem(States.StringSplit('a,b', ','), 1) | 'b'",
                "States.JsonMerge($box, States.StringToJson('{\\\"b\\\":1}'), false) | {'in':[1,2],'b':1}",
                "States.Base64Decode(States.Base64Encode('x y')) | 'x y'",
            })
    void field_whenThePathIsThere_findsIt(String path, String expected) {
        assertThat(paths().field(path.replace("\\\"", "\""))).isEqualTo(Sample.json(expected));
    }

    @Test
    void field_whenAFilterHasAlternatives_findsBoth() {
        assertThat(paths().field("$.store.book[?(@.title == 'A' || @.title == \"C\")].price"))
                .isEqualTo(Sample.json("[8,22]"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$.no.such | Missing property in path $['no']",
                "$.store.no | No results for path: $['store']['no']",
                "$none | No such variable: none",
                "$.store[ | an index expected",
                "$.store. | a name expected",
                "States.Nope() | unknown function States.Nope",
                "States.ArrayPartition(States.Array(1), 0) | the size must be positive",
                "States.Hash('a', 'CRC') | unknown algorithm",
                "States.ArrayGetItem(States.Array(1), 5) | no element 5",
            })
    void field_whenThePathIsOfNoUse_says(String path, String problem) {
        assertThatThrownBy(() -> paths().field(path))
                .isInstanceOf(QueryFailure.class)
                .hasMessageContaining(problem);
    }
}
