package io.fairlead.local.asl.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * One entry of {@code Retry}.
 *
 * @param maxDelaySeconds infinite when there is no limit
 * @param jitter whether the delay is drawn between nothing and the computed one ({@code FULL})
 */
public record Retrier(
        ErrorNames errors,
        double intervalSeconds,
        int maxAttempts,
        double backoffRate,
        double maxDelaySeconds,
        boolean jitter) {

    static Retrier read(JsonNode fields, ErrorNames errors) {
        return new Retrier(
                errors,
                fields.path("IntervalSeconds").asDouble(1),
                fields.path("MaxAttempts").asInt(3),
                fields.path("BackoffRate").asDouble(2),
                fields.path("MaxDelaySeconds").asDouble(Double.POSITIVE_INFINITY),
                fields.path("JitterStrategy").asText().equals("FULL"));
    }

    /**
     * How long to wait before a retry.
     *
     * @param earlier retries by this entry
     */
    public Duration delay(int earlier, RandomGenerator random) {
        var seconds = Math.min(intervalSeconds * Math.pow(backoffRate, earlier), maxDelaySeconds);
        return Duration.ofMillis(Math.round(1000 * (jitter ? random.nextDouble() * seconds : seconds)));
    }
}
