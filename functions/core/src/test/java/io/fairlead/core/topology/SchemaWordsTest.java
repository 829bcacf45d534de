package io.fairlead.core.topology;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.core.document.Place;
import io.fairlead.core.document.Problem;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One row per keyword of the schema: what it says of a value that it refuses. */
class SchemaWordsTest {
    record Row(String keyword, Document document, String pointer, String problem) {
        @Override
        public String toString() {
            return keyword + " at " + pointer;
        }
    }

    private static final Set<String> ANNOTATIONS_AND_STRUCTURE = Set.of(
            "$schema",
            "$comment",
            "$ref",
            "$defs",
            "title",
            "description",
            "default",
            "examples",
            "properties",
            "items");
    private static final Document GOOD = Document.nonProd();

    @ParameterizedTest
    @MethodSource("keywords")
    void problem_whenAValueIsRefused_saysWhatAndHowToFixIt(Row row) {
        assertThat(row.document().problems())
                .extracting(Problem::toString)
                .containsExactly(row.pointer() + ": " + row.problem());
    }

    @Test
    void keywords_whenTheSchemaUsesOne_haveARowHere() {
        var rows = keywords().map(Row::keyword).collect(Collectors.toSet());

        assertThat(keywordsOf(TopologyReader.schema().tree())).isSubsetOf(rows);
    }

    @Test
    void schema_whenItNamesAProperty_describesItWithANounPhrase() {
        Place.root(TopologyReader.schema().tree()).all().stream()
                .filter(place -> place.pointer().matches(".*/properties/[^/]+"))
                .filter(place -> !place.value().has("$ref"))
                .forEach(place -> assertThat(place.text("description"))
                        .as(place.pointer())
                        .hasValueSatisfying(text -> assertThat(text).matches("[A-Z].*[^.]")));
    }

    static Stream<Row> keywords() {
        return Stream.of(
                new Row(
                        "required",
                        GOOD.without("/clusters/1/network"),
                        "/clusters/1",
                        "\"network\" is missing; add it: name of the workload network whose functions operate the cluster's"
                                + " data plane"),
                new Row(
                        "additionalProperties",
                        GOOD.with("/gateway/nmae", "1"),
                        "/gateway/nmae",
                        "\"nmae\" is not known here; remove it or use one of: \"name\", \"adopt\""),
                row(
                        "type",
                        "/clusters/0/connectors/0/config/tasks.max",
                        "1",
                        "this is a number and must be text; write it in quotation marks"),
                row(
                        "type",
                        "/clusters/0/connectors/0/config/a~1b~0c",
                        "[]",
                        "this is a list and must be text; expected: value as text"),
                row("enum", "/connectivity", "{}", "an object is not a valid connectivity; use one of: GATEWAY"),
                row(
                        "type",
                        "/protected",
                        "\"yes\"",
                        "this is text and must be true or false; write true or false without quotation marks"),
                row(
                        "type",
                        "/links",
                        "{}",
                        "this is an object and must be a list; expected: list of bidirectional cluster links with their mirror"
                                + " topics"),
                row(
                        "enum",
                        "/environment/streamGovernance",
                        "\"FREE\"",
                        "\"FREE\" is not a valid Stream Governance package; use one of: ESSENTIALS, ADVANCED"),
                row("const", "/rotation/retain", "3", "3 is not a valid number of live keys; use 2"),
                row(
                        "pattern",
                        "/region",
                        "\"Frankfurt\"",
                        "\"Frankfurt\" is not a valid AWS region; expected: code of the AWS region in which Fairlead is"
                                + " installed, for example \"us-east-1\""),
                row(
                        "minLength",
                        "/accounts/0/description",
                        "\"\"",
                        "description is empty; expected: sentence of at most 128 characters that says what the account is"
                                + " for, for example \"Writes orders.\""),
                row(
                        "maxLength",
                        "/accounts/0/description",
                        '"' + "x".repeat(129) + '"',
                        "description has 129 characters; use at most 128"),
                row("minimum", "/clusters/0/topics/0/partitions", "0", "0 is too small; use 1 or more"),
                row("maximum", "/clusters/0/maxEcku", "11", "11 is too large; use 10 or less"),
                row("minItems", "/clusters/0/acls/0/operations", "[]", "the list has 0 entries; list at least 1"),
                new Row(
                        "maxItems",
                        GOOD.with(
                                "/links/0/sides/-",
                                "{\"cluster\":\"shared_cluster\",\"secret\":\"shared_cluster/linking/java_client\"}"),
                        "/links/0/sides",
                        "the list has 3 entries; list at most 2"),
                row(
                        "uniqueItems",
                        "/networks/0/observers",
                        "[\"dns\",\"dns\"]",
                        "the list has an entry twice; list every entry once"));
    }

    private static Row row(String keyword, String pointer, String json, String problem) {
        return new Row(keyword, GOOD.with(pointer, json), pointer, problem);
    }

    private static Set<String> keywordsOf(JsonNode schema) {
        var keywords = new TreeSet<String>();
        schema.properties().forEach(e -> {
            switch (e.getKey()) {
                case "properties", "$defs" -> e.getValue().forEach(part -> keywords.addAll(keywordsOf(part)));
                case "items", "additionalProperties" -> keywords.addAll(keywordsOf(e.getValue()));
                default -> {}
            }
            if (!ANNOTATIONS_AND_STRUCTURE.contains(e.getKey())) {
                keywords.add(e.getKey());
            }
        });
        return keywords;
    }
}
