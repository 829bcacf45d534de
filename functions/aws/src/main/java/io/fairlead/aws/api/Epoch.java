package io.fairlead.aws.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;

/** Times in AWS's JSON: seconds since 1970, with a fraction of milliseconds. */
public final class Epoch {
    private Epoch() {}

    /** The time of a member. One that is missing must not read as 1970: what is as old as that is deleted. */
    public static Instant instant(JsonNode answer, String member) throws NoAnswer {
        var seconds = answer.path(member);
        if (!seconds.isNumber()) {
            throw new NoAnswer("an answer without the time " + member);
        }
        return Instant.ofEpochMilli(seconds.decimalValue().movePointRight(3).longValue());
    }

    /** A time to send. */
    public static BigDecimal seconds(Instant time) {
        return BigDecimal.valueOf(time.toEpochMilli(), 3);
    }
}
