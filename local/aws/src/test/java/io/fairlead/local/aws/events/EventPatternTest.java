package io.fairlead.local.aws.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fairlead.local.aws.events.pattern.EventPattern;
import io.fairlead.local.aws.events.pattern.InvalidPattern;
import io.fairlead.local.aws.wire.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The comparison operators as the user guide of EventBridge describes them. */
class EventPatternTest {
    private static final String EVENT = """
            {"source": "aws.states", "resources": ["arn:a", "arn:b"],
             "detail": {"status": "FAILED", "count": 300, "ratio": 0.5, "on": true, "none": null,
                        "list": [{"k": 1}, {"k": 2}]}}""";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"source": ["aws.states"]}                                          | true
            {"source": ["aws.ec2", "aws.states"]}                               | true
            {"source": ["aws.ec2"]}                                             | false
            {"source": ["aws.states"], "detail": {"status": ["ABORTED"]}}       | false
            {"resources": ["arn:b"]}                                            | true
            {"resources": ["arn:c"]}                                            | false
            {"detail": {"count": [300]}}                                        | true
            {"detail": {"count": [300.0]}}                                      | false
            {"detail": {"count": ["300"]}}                                      | false
            {"detail": {"on": [true]}}                                          | true
            {"detail": {"none": [null]}}                                        | true
            {"detail": {"missing": [null]}}                                     | false
            {"detail": {"list": {"k": [2]}}}                                    | true
            {"detail": {"list": {"k": [3]}}}                                    | false
            {"detail": {"status": [{"prefix": "FA"}]}}                          | true
            {"detail": {"status": [{"prefix": "A"}]}}                           | false
            {"detail": {"status": [{"suffix": "ED"}]}}                          | true
            {"detail": {"status": [{"equals-ignore-case": "failed"}]}}          | true
            {"detail": {"status": [{"anything-but": "FAILED"}]}}                | false
            {"detail": {"status": [{"anything-but": ["RUNNING", "SUCCEEDED"]}]}}| true
            {"detail": {"status": [{"anything-but": {"prefix": "FA"}}]}}        | false
            {"detail": {"missing": [{"anything-but": "FAILED"}]}}               | false
            {"detail": {"status": [{"exists": true}]}}                          | true
            {"detail": {"status": [{"exists": false}]}}                         | false
            {"detail": {"missing": [{"exists": false}]}}                        | true
            {"nothing": {"here": [{"exists": false}]}}                          | true
            {"detail": [{"exists": true}]}                                      | false
            {"detail": {"count": [{"numeric": ["=", 300]}]}}                    | true
            {"detail": {"count": [{"numeric": [">", 0, "<=", 300]}]}}           | true
            {"detail": {"count": [{"numeric": [">", 0, "<", 300]}]}}            | false
            {"detail": {"ratio": [{"numeric": ["<", 1]}]}}                      | true
            {"detail": {"status": [{"numeric": ["<", 1]}]}}                     | false
            {"$or": [{"source": ["aws.ec2"]}, {"detail": {"count": [300]}}]}    | true
            {"source": ["aws.ec2"], "$or": [{"detail": {"count": [300]}}]}      | false
            """)
    void matches_always_followsTheUserGuide(String pattern, boolean expected) {
        assertThat(EventPattern.parse(pattern).matches(Json.parse(EVENT))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"source": "aws.states"}                       | must be an object or an array
            {"source": []}                                 | Empty arrays
            {}                                             | Empty objects
            [1]                                            | not an object
            {"source"                                      | Invalid JSON
            {"a": [{"like": "b"}]}                         | Unrecognized match type like
            {"a": [{"prefix": "b", "suffix": "c"}]}        | Only one key
            {"a": [{"prefix": 1}]}                         | must be a string
            {"a": [{"exists": 1}]}                         | either true or false
            {"a": [{"numeric": ["~", 1]}]}                 | range operator
            {"a": [{"numeric": ["<", "b"]}]}               | must be numeric
            {"a": [{"numeric": ["<"]}]}                    | an operator and a number
            {"$or": ["b"]}                                 | array of objects
            """)
    void parse_whenThePatternIsWrong_saysWhy(String pattern, String reason) {
        assertThatThrownBy(() -> EventPattern.parse(pattern))
                .isInstanceOf(InvalidPattern.class)
                .hasMessageContaining(reason);
    }
}
