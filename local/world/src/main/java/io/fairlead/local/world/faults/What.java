package io.fairlead.local.world.faults;

import io.fairlead.local.world.faults.Effect.Time;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What goes wrong.
 *
 * @param time of effects that have one
 * @param status of {@link Effect#STATUS}; 0 otherwise
 */
public record What(Effect effect, Optional<Duration> time, int status) {
    private static final Pattern STATUS = Pattern.compile("[45]\\d\\d");
    private static final Pattern SECONDS = Pattern.compile("\\d+");

    /**
     * Reads one, e.g. {@code throttle=20} or {@code 503}.
     *
     * @throws IllegalArgumentException that says in words what cannot be understood
     */
    public static What parse(String text) {
        if (STATUS.matcher(text).matches()) {
            return new What(Effect.STATUS, Optional.empty(), Integer.parseInt(text));
        }
        var equals = text.indexOf('=');
        var word = equals < 0 ? text : text.substring(0, equals);
        var effect = Effect.of(word)
                .filter(found -> found != Effect.STATUS)
                .orElseThrow(() -> new IllegalArgumentException("nobody knows how to '" + text + "'; there are "
                        + Stream.of(Effect.values())
                                .map(known -> known == Effect.STATUS ? "400 to 599" : known.word())
                                .collect(Collectors.joining(", "))));
        var time = equals < 0 ? Optional.<Duration>empty() : Optional.of(time(text.substring(equals + 1)));
        if (time.isEmpty() ? effect.time() == Time.REQUIRED : effect.time() == Time.NEVER) {
            throw new IllegalArgumentException(
                    time.isEmpty() ? word + " needs a time, e.g. " + word + "=90s" : word + " takes no time");
        }
        return new What(effect, time, 0);
    }

    /** {@code 90}, {@code 90s}, {@code 5m}, {@code 1h}, {@code PT1H30M}. */
    private static Duration time(String text) {
        try {
            if (SECONDS.matcher(text).matches()) {
                return Duration.ofSeconds(Long.parseLong(text));
            }
            var upper = text.toUpperCase(Locale.ROOT);
            return Duration.parse(upper.startsWith("P") ? upper : "PT" + upper);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + text + "' is no time; write 90s, 5m or 1h", e);
        }
    }

    @Override
    public String toString() {
        var word = effect == Effect.STATUS ? String.valueOf(status) : effect.word();
        return word + time.map(given -> "=" + given.toSeconds() + "s").orElse("");
    }
}
