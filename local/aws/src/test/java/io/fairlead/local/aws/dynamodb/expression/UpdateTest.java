package io.fairlead.local.aws.dynamodb.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.aws.wire.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpdateTest {
    private static final ObjectNode ITEM = json("""
            {"count1": {"N": "5"}, "tags": {"SS": ["a", "b"]}, "steps": {"L": [{"S": "x"}, {"S": "y"}, {"S": "z"}]},
             "spec": {"M": {"zones": {"N": "3"}}}}""");
    private static final ObjectNode REQUEST = json("""
            {"ExpressionAttributeValues": {":one": {"N": "1.50"}, ":s": {"S": "text"}, ":l": {"L": [{"S": "w"}]},
                                           ":b": {"SS": ["b"]}, ":ab": {"SS": ["a", "b"]}, ":c": {"SS": ["c"]}}}""");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SET count1 = count1 + :one | /count1 | {\"N\":\"6.5\"}",
                "SET count1 = count1 - :one | /count1 | {\"N\":\"3.5\"}",
                "SET fresh = if_not_exists(fresh, :s) | /fresh | {\"S\":\"text\"}",
                "SET count1 = if_not_exists(count1, :s) | /count1 | {\"N\":\"5\"}",
                "SET steps = list_append(:l, steps) | /steps/L/0 | {\"S\":\"w\"}",
                "SET steps[1] = :s | /steps/L/1 | {\"S\":\"text\"}",
                "SET steps[9] = :s | /steps/L/3 | {\"S\":\"text\"}",
                "SET spec.brokers = :one, fresh = spec.zones | /spec/M/brokers | {\"N\":\"1.5\"}",
                "SET spec.brokers = :one, fresh = spec.zones | /fresh | {\"N\":\"3\"}",
                "REMOVE steps[0], steps[1] | /steps | {\"L\":[{\"S\":\"z\"}]}",
                "REMOVE spec.zones | /spec | {\"M\":{}}",
                "ADD count1 :one | /count1 | {\"N\":\"6.5\"}",
                "ADD fresh :one | /fresh | {\"N\":\"1.5\"}",
                "ADD tags :c | /tags | {\"SS\":[\"a\",\"b\",\"c\"]}",
                "DELETE tags :b | /tags | {\"SS\":[\"a\"]}",
                "REMOVE count1 SET fresh = count1 | /fresh | {\"N\":\"5\"}",
            })
    void apply_whenAllowed_changesOnlyTheCopy(String expression, String pointer, String expected) {
        var before = ITEM.deepCopy();

        var after = Update.parse(expression, Placeholders.of(REQUEST)).apply(before);

        assertThat(after.at(pointer)).isEqualTo(Json.parse(expected));
        assertThat(before).isEqualTo(ITEM);
    }

    @ParameterizedTest
    @CsvSource({"DELETE tags :ab,/tags", "REMOVE count1,/count1"})
    void apply_whenNothingIsLeft_removesTheAttribute(String expression, String pointer) {
        var after = Update.parse(expression, Placeholders.of(REQUEST)).apply(ITEM);

        assertThat(after.at(pointer).isMissingNode()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SET fresh = absent | refers to an attribute that does not exist in the item",
                "SET absent.deep = :s | document path provided in the update expression is invalid for update",
                "SET steps[0].deep = :s | document path provided in the update expression is invalid for update",
                "SET count1 = count1 + :s | operand in the update expression has an incorrect data type",
                "ADD tags :one | operand in the update expression has an incorrect data type",
                "ADD count1 :s | Incorrect operand type for operator or function; operator: ADD",
                "SET spec.zones = :one, spec = :s | Two document paths overlap with each other",
                "SET a = :s SET b = :s | section can only be used once",
                "SET status = :s | reserved keyword: status",
                "CHANGE a = :s | Syntax error; token: \"CHANGE\"",
            })
    void apply_whenNotAllowed_isRefused(String expression, String message) {
        assertThatThrownBy(
                        () -> Update.parse(expression, Placeholders.of(REQUEST)).apply(ITEM))
                .hasMessageStartingWith("ValidationException: ")
                .hasMessageContaining(message);
    }

    private static ObjectNode json(String text) {
        return (ObjectNode) Json.parse(text);
    }
}
