package io.fairlead.local.aws.cron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleExpressionTest {
    private static final Instant BEGINNING = Instant.parse("2026-01-05T08:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rate(30 days)            | 2026-01-05T08:00:00Z | 2026-01-05T08:00:00Z
            rate(30 days)            | 2026-01-05T08:00:01Z | 2026-02-04T08:00:00Z
            rate(1 hour)             | 2026-01-05T10:00:00Z | 2026-01-05T10:00:00Z
            rate(90 minutes)         | 2026-01-05T09:00:00Z | 2026-01-05T09:30:00Z
            rate(5 minutes)          | 2026-01-01T00:00:00Z | 2026-01-05T08:00:00Z
            at(2026-03-01T12:30:00)  | 2026-01-05T08:00:00Z | 2026-03-01T12:30:00Z
            cron(0 8 * * ? *)        | 2026-01-05T08:00:00Z | 2026-01-05T08:00:00Z
            cron(0 8 * * ? *)        | 2026-01-05T08:00:01Z | 2026-01-06T08:00:00Z
            cron(15/20 9-10 * * ? *) | 2026-01-05T09:36:00Z | 2026-01-05T09:55:00Z
            cron(0 6 ? * MON-FRI *)  | 2026-01-09T06:00:01Z | 2026-01-12T06:00:00Z
            cron(0 6 ? * 1 *)        | 2026-01-05T08:00:00Z | 2026-01-11T06:00:00Z
            cron(0 6 1,15 FEB ? *)   | 2026-01-05T08:00:00Z | 2026-02-01T06:00:00Z
            cron(0 6 L * ? *)        | 2026-02-01T00:00:00Z | 2026-02-28T06:00:00Z
            cron(0 6 15W * ? *)      | 2026-02-01T00:00:00Z | 2026-02-16T06:00:00Z
            cron(0 6 1W * ? *)       | 2026-08-01T00:00:00Z | 2026-08-03T06:00:00Z
            cron(0 6 ? * 6L *)       | 2026-01-05T08:00:00Z | 2026-01-30T06:00:00Z
            cron(0 6 ? * TUE#2 *)    | 2026-01-05T08:00:00Z | 2026-01-13T06:00:00Z
            cron(0 0 29 2 ? *)       | 2026-01-05T08:00:00Z | 2028-02-29T00:00:00Z
            cron(0 0 1 1 ? 2030)     | 2026-01-05T08:00:00Z | 2030-01-01T00:00:00Z
            """)
    void next_whenItFires_isTheFirstTimeFromThen(String expression, Instant from, Instant expected) {
        assertThat(ScheduleExpression.parse(expression).next(from, BEGINNING, ZoneOffset.UTC))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"at(2026-01-01T00:00:00)", "cron(0 0 1 1 ? 2020)", "cron(0 0 31 2 ? *)"})
    void next_whenItNeverFiresAgain_isNull(String expression) {
        assertThat(ScheduleExpression.parse(expression).next(BEGINNING, BEGINNING, ZoneOffset.UTC))
                .isNull();
    }

    /** AWS has refused each of these (recorded by users of LocalStack), but for the last two, which are documented. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "cron(0 1 * * * *)",
                "cron(7 20 * * NOT *)",
                "cron(INVALID)",
                "cron(0 dummy ? * MON-FRI *)",
                "cron(71 8 1 * ? *)",
                "cron()",
                "rate(10 seconds)",
                "rate(10 years)",
                "rate()",
                "rate(10)",
                "rate(10 minutess)",
                "rate(foo minutes)",
                "rate(-10 minutes)",
                "rate( 10 minutes )",
                " rate(10 minutes)",
                "at(2021-12-31T23:59:59Z)",
                "at(2021-12-31)",
                "at(2026-02-30T00:00:00)",
                "rate(0 minutes)"
            })
    void parse_whenTheExpressionIsNotOne_isRefused(String expression) {
        assertThatThrownBy(() -> ScheduleExpression.parse(expression)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void next_whenTheClocksSkipTheTimeInSpring_leavesTheDayOut() {
        var zone = ZoneId.of("Europe/Berlin");
        var from = Instant.parse("2026-03-28T12:00:00Z");

        assertThat(ScheduleExpression.parse("cron(30 2 * * ? *)").next(from, BEGINNING, zone))
                .isEqualTo("2026-03-30T00:30:00Z");
    }

    @Test
    void next_whenTheTimeComesTwiceInAutumn_firesOnce() {
        var zone = ZoneId.of("Europe/Berlin");
        var cron = ScheduleExpression.parse("cron(30 2 * * ? *)");

        assertThat(cron.next(Instant.parse("2026-10-24T12:00:00Z"), BEGINNING, zone))
                .isEqualTo("2026-10-25T00:30:00Z");
        assertThat(cron.next(Instant.parse("2026-10-25T00:30:01Z"), BEGINNING, zone))
                .isEqualTo("2026-10-26T01:30:00Z");
    }

    @Test
    void next_whenOnceInAZone_isThatTimeThere() {
        assertThat(ScheduleExpression.parse("at(2026-07-01T09:00:00)")
                        .next(BEGINNING, BEGINNING, ZoneId.of("America/New_York")))
                .isEqualTo("2026-07-01T13:00:00Z");
    }
}
