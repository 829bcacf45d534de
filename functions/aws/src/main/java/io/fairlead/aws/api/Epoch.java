package io.fairlead.aws.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;

/** Times in AWS's JSON: seconds since 1970, with a fraction of milliseconds. */
public final class Epoch {
    private Epoch() {}

    /** The time of a member. */
    public static Instant instant(JsonNode seconds) {
        return Instant.ofEpochMilli(seconds.decimalValue().movePointRight(3).longValue());
    }

    /** A time to send. */
    public static BigDecimal seconds(Instant time) {
        return BigDecimal.valueOf(time.toEpochMilli(), 3);
    }
}
