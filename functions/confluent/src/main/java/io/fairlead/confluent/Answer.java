package io.fairlead.confluent;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What came back, whatever it says.
 *
 * @param headers by lower-case name
 */
record Answer(int status, Map<String, String> headers, String body) {

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /**
     * How long the service wants us to wait. {@code X-RateLimit-Reset} counts seconds from now, unlike GitHub's. The server
     * may send either; the jetty in front of Kafka REST sends none.
     */
    Optional<Duration> retryAfter() {
        return seconds("Retry-After").or(() -> seconds("X-RateLimit-Reset"));
    }

    private Optional<Duration> seconds(String header) {
        return Optional.ofNullable(headers.get(header.toLowerCase(Locale.ROOT)))
                .filter(value -> value.matches("\\d{1,9}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)));
    }
}
