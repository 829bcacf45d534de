package io.fairlead.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    private static final ObjectMapper JACKSON = JsonMapper.builder().build();

    enum Colour {
        RED,
        GREEN
    }

    record Inner(String name, boolean isProtected) {}

    record Outer(
            String text,
            int count,
            long version,
            @Nullable Integer limit,
            Colour colour,
            Instant since,
            Duration every,
            Inner inner,
            List<Inner> list,
            Map<String, String> map,
            @Nullable JsonNode tree) {}

    private static final Outer OUTER = new Outer(
            "tëxt \"\n",
            1,
            1L << 40,
            null,
            Colour.GREEN,
            Instant.parse("2026-01-05T08:00:00.5Z"),
            Duration.ofDays(30),
            new Inner("inner", true),
            List.of(new Inner("a", false), new Inner("b", true)),
            Map.of("retention.ms", "604800000"),
            Json.object().put("any", 1));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "true",
                "-7",
                "123456789012",
                "123456789012345678901234567890",
                "1.5",
                "1e3",
                "\"\\u00e4\\n\\\"\"",
                "[]",
                "[1,[2,{}],\"x\",null]",
                "{\"a\":{\"b\":[true,false]},\"c\":\"\"}"
            })
    void parse_whenAnyValue_isWhatJacksonMakesOfIt(String text) throws JsonProcessingException {
        assertThat(Json.parse(text)).isEqualTo(JACKSON.readTree(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "-7",
                "123456789012",
                "123456789012345678901234567890",
                "1.5",
                "1000.0",
                "\"a\\n\\\"b\\\"\"",
                "[1,[2,{}],\"x\",null,false]",
                "{\"a\":{\"b\":[true,false]},\"c\":\"\"}"
            })
    void write_whenATree_isTheSameText(String text) {
        assertThat(Json.write(Json.parse(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[1,", "{\"a\" 1}", "nope", "1 2", "{} {}", "{\"a\":1,\"a\":2}"})
    void parse_whenNoJson_isRefused(String text) {
        assertThatThrownBy(() -> Json.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("not JSON: ");
    }

    @Test
    void parse_whenNothing_isMissing() {
        assertThat(Json.parse(" ").isMissingNode()).isTrue();
    }

    @Test
    void write_whenRecord_isReadBack() throws IOException {
        var out = new ByteArrayOutputStream();

        Json.write(OUTER, out);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo(Json.write(OUTER))
                .contains("\"since\":\"2026-01-05T08:00:00.500Z\"", "\"every\":\"PT720H\"", "\"protected\":true")
                .doesNotContain("limit");
        assertThat(Json.read(Json.write(OUTER), Outer.class)).isEqualTo(OUTER);
    }

    @Test
    void write_whenMap_leavesOutWhatIsNull() {
        var map = new HashMap<String, @Nullable Object>();
        map.put("gone", null);
        map.put("there", List.of(1, 2L, 1.5, new BigDecimal("1.234"), Colour.RED));

        assertThat(Json.write(map)).isEqualTo("{\"there\":[1,2,1.5,1.234,\"RED\"]}");
    }

    @Test
    void write_whenSomethingElse_isRefusedWithoutSayingIt() {
        assertThatThrownBy(() -> Json.write(List.of(1, new Object())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a Object cannot be written as JSON");
    }

    @Test
    void read_whenFieldsAreAbsent_areNullOrNothing() {
        assertThat(Json.read("{}", Inner.class)).isEqualTo(new Inner(nothing(), false));
    }

    @SuppressWarnings("NullAway") // what a document lacks, its schema answers for
    private static String nothing() {
        return null;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"colour\": \"BLUE\"}       | /colour: BLUE is no Colour",
                "{\"colours\": \"RED\"}       | /: a Outer has no [colours]",
                "{\"inner\": {\"x\": 1}}      | /inner: a Inner has no [x]",
                "{\"list\": [{}, 1]}          | /list/1: it must be an object",
                "{\"list\": {}}               | /list: it must be a list",
                "{\"map\": {\"a\": 1}}        | /map/a: it must be a text",
                "{\"map\": []}                | /map: it must be an object",
                "{\"count\": 1.5}             | /count: it must be a whole number",
                "{\"count\": 3000000000}      | /count: it must be a whole number",
                "{\"version\": \"1\"}         | /version: it must be a whole number",
                "{\"inner\": {\"protected\": 1}} | /inner/protected: it must be true or false",
                "{\"since\": \"yesterday\"}   | /since: Text 'yesterday' could not be parsed at index 0",
                "{\"text\": 1}                | /text: it must be a text"
            })
    void read_whenItDoesNotFit_saysWhereAndWhy(String text, String said) {
        assertThatThrownBy(() -> Json.read(text, Outer.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not as expected at " + said);
    }
}
