package io.fairlead.local.aws.secretsmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fairlead.local.aws.wire.AwsError;
import io.fairlead.local.aws.wire.Json;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RotationRulesTest {
    /** The examples of AWS's user guide among them; 2026-01-01 is a Thursday. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"AutomaticallyAfterDays": 30}                                      | 2026-01-31T00:00:00Z | 2026-02-01T00:00:00Z
            {"AutomaticallyAfterDays": 1, "Duration": "3h"}                     | 2026-01-02T00:00:00Z | 2026-01-02T03:00:00Z
            {"ScheduleExpression": "rate(10 days)"}                             | 2026-01-11T00:00:00Z | 2026-01-12T00:00:00Z
            {"ScheduleExpression": "rate(4 hours)"}                             | 2026-01-01T19:00:00Z | 2026-01-01T20:00:00Z
            {"ScheduleExpression": "rate(6 hours)", "Duration": "2h"}           | 2026-01-01T21:00:00Z | 2026-01-01T23:00:00Z
            {"ScheduleExpression": "cron(0 16 1,15 * ? *)", "Duration": "2h"}   | 2026-01-01T16:00:00Z | 2026-01-01T18:00:00Z
            {"ScheduleExpression": "cron(0 8 * * ? *)"}                         | 2026-01-02T08:00:00Z | 2026-01-03T00:00:00Z
            {"ScheduleExpression": "cron(0 4/12 * * ? *)"}                      | 2026-01-01T16:00:00Z | 2026-01-01T17:00:00Z
            {"ScheduleExpression": "cron(0 1 ? * SUN *)"}                       | 2026-01-04T01:00:00Z | 2026-01-05T00:00:00Z
            {"ScheduleExpression": "cron(0 17 ? * MON-FRI *)"}                  | 2026-01-01T17:00:00Z | 2026-01-02T00:00:00Z
            {"ScheduleExpression": "cron(0 10 ? FEB,MAY,AUG,NOV TUE#2 *)"}      | 2026-02-10T10:00:00Z | 2026-02-11T00:00:00Z
            {"ScheduleExpression": "cron(0 23 ? * 6L *)"}                       | 2026-01-30T23:00:00Z | 2026-01-31T00:00:00Z
            {"ScheduleExpression": "cron(0 0 L * ? *)"}                         | 2026-01-31T00:00:00Z | 2026-02-01T00:00:00Z
            {"ScheduleExpression": "cron(0 0 1W 2 ? *)"}                        | 2026-02-02T00:00:00Z | 2026-02-03T00:00:00Z
            {"ScheduleExpression": "cron(0 0 29 2 ? *)"}                        | 2028-02-29T00:00:00Z | 2028-03-01T00:00:00Z
            """)
    void calendar_afterARotation_opensTheNextWindow(String rules, Instant start, Instant end) {
        var calendar =
                Objects.requireNonNull(RotationRules.of(Json.parse(rules)).calendar());

        assertThat(calendar.after(Instant.parse("2026-01-01T15:30:00Z"))).isEqualTo(new RotationWindow(start, end));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"AutomaticallyAfterDays\": 0}",
                "{\"AutomaticallyAfterDays\": 1001}",
                "{\"AutomaticallyAfterDays\": 1, \"ScheduleExpression\": \"rate(1 day)\"}",
                "{\"AutomaticallyAfterDays\": 1, \"Duration\": \"25h\"}",
                "{\"AutomaticallyAfterDays\": 1, \"Duration\": \"3 hours\"}",
                "{\"ScheduleExpression\": \"rate(3 hours)\"}",
                "{\"ScheduleExpression\": \"rate(4 hours)\", \"Duration\": \"5h\"}",
                "{\"ScheduleExpression\": \"every day\"}",
                "{\"ScheduleExpression\": \"cron(30 8 * * ? *)\"}",
                "{\"ScheduleExpression\": \"cron(0 8 * * * *)\"}",
                "{\"ScheduleExpression\": \"cron(0 24 * * ? *)\"}",
                "{\"ScheduleExpression\": \"cron(0 8 ? * NEVER *)\"}",
                "{\"ScheduleExpression\": \"cron(0 8 ? * FRI-MON *)\"}",
                "{\"ScheduleExpression\": \"cron(0 8 ? * TUE#6 *)\"}",
                "{\"ScheduleExpression\": \"cron(0 20 * * ? *)\", \"Duration\": \"5h\"}"
            })
    void rules_whenTheyCannotBe_areRefused(String rules) {
        assertThatThrownBy(() -> RotationRules.of(Json.parse(rules)))
                .isInstanceOf(AwsError.class)
                .hasMessageStartingWith("InvalidParameterException: ");
    }

    @Test
    void calendar_ofAYearThatIsOver_hasNoWindow() {
        var rules = RotationRules.of(Json.parse("{\"ScheduleExpression\": \"cron(0 8 1 1 ? 2020)\"}"));

        assertThat(Objects.requireNonNull(rules.calendar()).after(Instant.parse("2026-01-01T00:00:00Z")))
                .isNull();
    }
}
