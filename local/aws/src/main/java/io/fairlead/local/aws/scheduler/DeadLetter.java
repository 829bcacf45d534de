package io.fairlead.local.aws.scheduler;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A firing that has not reached its target; the members are those that AWS puts beside the message in the dead-letter queue.
 *
 * @param queueArn where it would lie; null when the schedule has none, and then AWS forgets the firing
 * @param executionId of the last attempt
 * @param scheduledTime at which it was to be
 * @param retryAttempts after the first
 * @param exhaustedRetryCondition {@code MaximumRetryAttempts} or {@code MaximumEventAgeInSeconds}; null when it was not tried again
 * @param input what the target did not get
 */
public record DeadLetter(
        @Nullable String queueArn,
        String scheduleArn,
        String targetArn,
        String executionId,
        Instant scheduledTime,
        int retryAttempts,
        String errorCode,
        String errorMessage,
        @Nullable String exhaustedRetryCondition,
        String input) {}
