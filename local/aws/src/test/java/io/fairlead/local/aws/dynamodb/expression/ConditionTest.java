package io.fairlead.local.aws.dynamodb.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.aws.wire.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {
    private static final ObjectNode ITEM = json("""
            {"pk": {"S": "topology#non-prod"}, "revision": {"N": "10"}, "size1": {"N": "10.0"},
             "tags": {"SS": ["a", "b"]}, "steps": {"L": [{"S": "x"}, {"M": {"deep": {"BOOL": true}}}]},
             "name": {"S": "lease"}, "nothing": {"NULL": true}}""");
    private static final ObjectNode REQUEST = json("""
            {"ExpressionAttributeNames": {"#name": "name"},
             "ExpressionAttributeValues": {":n": {"N": "10"}, ":m": {"N": "9"}, ":s": {"S": "lease"}, ":p": {"S": "topology#"},
                                           ":x": {"S": "x"}, ":a": {"S": "a"}, ":t": {"BOOL": true}, ":type": {"S": "SS"}}}""");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "attribute_exists(pk)",
                "attribute_not_exists(absent)",
                "not attribute_exists(absent)",
                "attribute_exists(steps[1].deep)",
                "attribute_not_exists(steps[2])",
                "steps[1].deep = :t",
                "revision = :n AND size1 = :n",
                "revision > :m and revision >= :n and revision <= :n",
                "revision <> :m",
                "absent <> :m",
                "#name = :s",
                "begins_with(pk, :p)",
                "contains(pk, :p)",
                "contains(tags, :a)",
                "contains(steps, :x)",
                "size(tags) < :m",
                "revision BETWEEN :m AND :n",
                "#name IN (:a, :s)",
                "attribute_type(tags, :type)",
                "revision = :m OR #name = :s AND revision = :n",
                "(revision = :m OR #name = :s) AND NOT (revision = :m)",
            })
    void test_whenItHolds_isTrue(String expression) {
        assertThat(parse(expression).test(ITEM)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "attribute_exists(absent)",
                "revision = :s",
                "revision < :n",
                "absent = :n",
                "absent < :n",
                "absent <> absent",
                "#name > :n",
                "contains(tags, :x)",
                "contains(revision, :n)",
                "begins_with(revision, :p)",
                "size(revision) < :n",
                "#name IN (:a, :x)",
                "NOT (revision = :n OR #name = :a)",
            })
    void test_whenItDoesNotHold_isFalse(String expression) {
        assertThat(parse(expression).test(ITEM)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name = :s | Attribute name is a reserved keyword; reserved keyword: name",
                "#other = :s | attribute name: #other",
                "pk = :other | attribute value: :other",
                "pk == :s | Syntax error; token: \"=\"",
                "pk = :s) | Syntax error; token: \")\"",
                "pk | Syntax error; token: \"<EOF>\"",
                "pk = :s AND | Syntax error; token: \"<EOF>\"",
                "pk ! :s | Syntax error; token: \"!\"",
                "'' | The expression can not be empty",
            })
    void parse_whenMalformed_saysWhere(String expression, String message) {
        assertThatThrownBy(() -> parse(expression))
                .hasMessageStartingWith("ValidationException: Invalid ConditionExpression: ")
                .hasMessageContaining(message);
    }

    @Test
    void refuseUnused_whenAValueIsNotUsed_namesIt() {
        var placeholders = Placeholders.of(
                json(
                        "{\"ExpressionAttributeNames\":{\"#a\":\"a\"},\"ExpressionAttributeValues\":{\":x\":{\"S\":\"1\"},\":y\":{\"S\":\"2\"}}}"));
        Condition.parse("#a = :x", "FilterExpression", placeholders);

        assertThatThrownBy(placeholders::refuseUnused)
                .hasMessageContaining("Value provided in ExpressionAttributeValues unused in expressions: keys: {:y}");
    }

    private static Condition parse(String expression) {
        return Condition.parse(expression, "ConditionExpression", Placeholders.of(REQUEST));
    }

    private static ObjectNode json(String text) {
        return (ObjectNode) Json.parse(text);
    }
}
