package io.fairlead.local.aws.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.aws.wire.Account;
import io.fairlead.local.aws.wire.AwsError;
import io.fairlead.local.aws.wire.AwsRequest;
import io.fairlead.local.aws.wire.Json;
import io.fairlead.local.clock.ServiceTimes;
import io.fairlead.local.clock.WorldClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of firings that their target cannot take. */
class DeliveryTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final WorldClock clock = WorldClock.virtual(START);
    private final List<String> attempts = new ArrayList<>();
    private final SchedulerService scheduler = new SchedulerService(
            clock,
            ServiceTimes.load(),
            new Account("111122223333", "us-east-1"),
            new SplittableRandom(1),
            new Destinations(request -> start(Json.text(request, "input", "")), (function, payload) -> {}));
    private int throttled;

    @AfterEach
    void close() {
        clock.close();
    }

    @Test
    void delivery_whenTheTargetIsThrottled_isTriedAgainAndCounted() {
        throttled = 3;
        create("");

        clock.runUntil(() -> false, Duration.ofHours(2));

        assertThat(attempts).containsExactly("1", "2", "3", "4");
        assertThat(scheduler.deadLetters()).isEmpty();
    }

    @Test
    void delivery_whenItsRetriesAreUsedUp_endsAsADeadLetter() {
        throttled = Integer.MAX_VALUE;
        create(", \"RetryPolicy\": {\"MaximumRetryAttempts\": 2}");

        clock.runUntil(() -> false, Duration.ofHours(2));

        assertThat(attempts).containsExactly("1", "2", "3");
        assertThat(scheduler.deadLetters()).singleElement().satisfies(letter -> {
            assertThat(letter.queueArn()).isNull();
            assertThat(letter.errorCode()).isEqualTo("ThrottlingException");
            assertThat(letter.retryAttempts()).isEqualTo(2);
            assertThat(letter.exhaustedRetryCondition()).isEqualTo("MaximumRetryAttempts");
        });
    }

    @Test
    void delivery_whenItIsTooOld_endsAsADeadLetter() {
        throttled = Integer.MAX_VALUE;
        create(", \"RetryPolicy\": {\"MaximumEventAgeInSeconds\": 300}");

        clock.runUntil(() -> false, Duration.ofHours(2));

        assertThat(attempts).hasSizeBetween(3, 5);
        assertThat(scheduler.deadLetters())
                .singleElement()
                .extracting(DeadLetter::exhaustedRetryCondition)
                .isEqualTo("MaximumEventAgeInSeconds");
    }

    private ObjectNode start(String input) {
        attempts.add(Json.parse(input).path("attempt").asText());
        if (attempts.size() <= throttled) {
            throw AwsError.of("ThrottlingException", "Rate exceeded");
        }
        return Json.object();
    }

    private void create(String more) {
        var body = """
                {"ScheduleExpression": "at(2026-01-01T01:00:00)", "FlexibleTimeWindow": {"Mode": "OFF"},
                 "Target": {"Arn": "arn:aws:states:us-east-1:111122223333:stateMachine:rotate-keys",
                            "RoleArn": "arn:aws:iam::111122223333:role/scheduler",
                            "Input": "{\\"attempt\\": \\"<aws.scheduler.attempt-number>\\"}"%s}}""".formatted(more);
        var answer = clock.exclusively(() -> scheduler.handle(new AwsRequest(
                "scheduler", "POST", "/schedules/rotate", Map.of(), Map.of(), body.getBytes(StandardCharsets.UTF_8))));
        assertThat(answer.status()).isEqualTo(200);
    }
}
